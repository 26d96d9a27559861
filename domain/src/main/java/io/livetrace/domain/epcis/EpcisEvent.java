package io.livetrace.domain.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An event on the ledger: the tree exactly as its company handed it in, and the key fields read from it.
 *
 * @param recorder the company that says so
 * @param eventID the event's own id, or one made from its content or its transaction
 * @param recordTime the time of the transaction that recorded it
 * @param context the {@code @context} of the document that it came in; absent when it came alone
 * @param event the event; not changed by anyone
 */
public record EpcisEvent(Gln recorder, String eventID, Instant recordTime, Optional<JsonNode> context, ObjectNode event)
        implements LedgerRecord {
    public static final RecordType<EpcisEvent> TYPE =
            new RecordType<>("EpcisEvent", EpcisEvent.class, Speaker.party(0));

    /** The most things that one event may name. */
    public static final int MAX_THINGS = 1_000;

    /** The most links from inputs to outputs of one transformation. */
    public static final int MAX_LINKS = 10_000;

    public EpcisEvent {
        // The JSON codec reads an absent tree as JSON's null.
        context = context.filter(shared -> !shared.isNull());
        Place root = Place.ROOT;
        What what = What.of(EventRules.require(event, root), event);
        root.member("eventID")
                .require(
                        Values.isUri(eventID)
                                && event.path("eventID").asText(eventID).equals(eventID),
                        EpcisCode.EPCIS_RULE,
                        "is a URI, and the same in the record and in the event");
        root.require(
                what.items().size() + what.inputs().size() + what.outputs().size() <= MAX_THINGS
                        && what.inputs().size() * what.outputs().size() <= MAX_LINKS,
                EpcisCode.EPCIS_RULE,
                "names too many things: up to " + MAX_THINGS + ", and up to " + MAX_LINKS
                        + " pairs of input and output; split it");
    }

    /**
     * The key of an event. An error declaration repeats the id of the event that it declares wrong, so it stands below
     * that event under a key of its own.
     */
    public static RecordKey<EpcisEvent> key(Gln recorder, String eventID, boolean declaresError) {
        return declaresError ? TYPE.key(recorder, eventID, "error") : TYPE.key(recorder, eventID);
    }

    @Override
    public RecordKey<EpcisEvent> recordKey() {
        return key(recorder, eventID, declaresError());
    }

    /** An event that a company hands in. One without id gets one from its content, so handing it in twice is once. */
    static EpcisEvent captured(Gln recorder, Instant recordTime, Optional<JsonNode> context, ObjectNode event) {
        String eventID = Members.text(event, "eventID")
                .orElseGet(() -> EventId.ofContent(context.map(Json::write).orElse("") + Json.write(event)));
        return new EpcisEvent(recorder, eventID, recordTime, context, event);
    }

    public EventType type() {
        return EventType.of(event.path("type").asText()).orElse(EventType.EXTENDED);
    }

    /** What happens to the things; a transformation has no action. */
    public Optional<Action> action() {
        return Members.text(event, "action").map(Action::valueOf);
    }

    /** Whether this says that the event of the same id was wrong. */
    public boolean declaresError() {
        return event.has("errorDeclaration");
    }

    public When when() {
        return When.of(event);
    }

    public What what() {
        return What.of(type(), event);
    }

    public Where where() {
        return Where.of(event);
    }

    public Why why() {
        return Why.of(event);
    }

    public How how() {
        return How.of(event);
    }

    /** The event as a document of its own: with its id, and with the context that it had in its document. */
    public ObjectNode standalone() {
        ObjectNode alone = event.deepCopy();
        alone.put("eventID", eventID);
        context.ifPresent(shared -> alone.set("@context", joined(shared, event.path("@context"))));
        return alone;
    }

    /**
     * Both contexts in one list. Of two definitions the later one counts, so what stands twice keeps its later place.
     */
    private static ArrayNode joined(JsonNode shared, JsonNode own) {
        Set<JsonNode> parts = new LinkedHashSet<>();
        for (JsonNode context : List.of(shared, own)) {
            Iterable<JsonNode> all = context.isArray() ? context : List.of(context);
            for (JsonNode part : all) {
                parts.remove(part);
                parts.add(part);
            }
        }
        parts.remove(MissingNode.getInstance());
        return Json.object().putArray("@context").addAll(parts);
    }
}
