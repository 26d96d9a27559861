package io.livetrace.domain.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A valid EPCIS 2.0 document in the JSON binding. It keeps the tree as it came, so nothing that it does not know is
 * lost.
 *
 * @param kind what it is
 * @param tree all of it; not changed by anyone
 */
public record EpcisDocument(Kind kind, JsonNode tree) {
    /** What may be captured. */
    public enum Kind {
        /** {@code EPCISDocument}: a list of events. */
        DOCUMENT("/epcisBody/eventList"),
        /** {@code EPCISQueryDocument}: the answer to a query, with its events. */
        QUERY_DOCUMENT("/epcisBody/queryResults/resultsBody/eventList"),
        /** One event by itself. */
        EVENT("");

        private final String events;

        Kind(String events) {
            this.events = events;
        }
    }

    public EpcisDocument {
        Place root = Place.ROOT;
        switch (kind) {
            case DOCUMENT -> DocumentShapes.DOCUMENT.require(tree, root);
            case QUERY_DOCUMENT -> DocumentShapes.QUERY_DOCUMENT.require(tree, root);
            case EVENT -> {
                EventRules.require(tree, root);
                root.member("@context").require(tree.has("@context"), EpcisCode.EPCIS_MISSING, "is missing");
            }
        }
    }

    /** Reads a document; a refusal begins with the place, such as {@code /epcisBody/eventList/3/eventTime}. */
    public static EpcisDocument parse(String json) {
        return of(Json.tree(json));
    }

    /** A tree as a document. */
    public static EpcisDocument of(JsonNode tree) {
        Place.ROOT.require(tree.isObject(), EpcisCode.EPCIS_NOT_A_DOCUMENT, "an EPCIS document is a JSON object");
        Place type = Place.ROOT.member("type");
        type.require(tree.has("type"), EpcisCode.EPCIS_NOT_A_DOCUMENT, "is missing; it tells what the document is");
        return switch (tree.path("type").asText()) {
            case "EPCISDocument" -> new EpcisDocument(Kind.DOCUMENT, tree);
            case "EPCISQueryDocument" -> new EpcisDocument(Kind.QUERY_DOCUMENT, tree);
            default -> new EpcisDocument(Kind.EVENT, tree);
        };
    }

    /** The events, as they came. */
    public List<ObjectNode> events() {
        if (kind == Kind.EVENT) {
            return List.of((ObjectNode) tree);
        }
        List<ObjectNode> events = new ArrayList<>();
        tree.at(kind.events).forEach(event -> events.add((ObjectNode) event));
        return events;
    }

    /** Where in the document an event stands, as a JSON pointer. */
    public String pointerTo(int index) {
        return kind == Kind.EVENT ? "/eventID" : kind.events + "/" + index + "/eventID";
    }

    /** The context that all events of the document share; a single event has its own. */
    public Optional<JsonNode> context() {
        return kind == Kind.EVENT ? Optional.empty() : Optional.of(tree.path("@context"));
    }

    /** The events as records of the company that hands them in. */
    public List<EpcisEvent> recordedBy(Gln recorder, Instant recordTime) {
        List<EpcisEvent> records = new ArrayList<>();
        for (ObjectNode event : events()) {
            records.add(EpcisEvent.captured(recorder, recordTime, context(), event));
        }
        return records;
    }
}
