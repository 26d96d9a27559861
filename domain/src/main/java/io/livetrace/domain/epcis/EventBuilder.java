package io.livetrace.domain.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes one event of a transaction as valid EPCIS 2.0. Members stay away until they are said. */
public final class EventBuilder {
    /** The context that gives the standard's words their meaning. */
    public static final String EPCIS_CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

    /** The prefix of members of our own, and what it stands for. */
    public static final String PREFIX = "livetrace";

    public static final String NAMESPACE = "https://livetrace.io/ns/epcis/";

    private final EpcisEvents source;
    private final String eventID;
    private final ObjectNode event = Json.object();

    EventBuilder(EpcisEvents source, int index, EventType type) {
        this.source = source;
        this.eventID = EventId.ofTransaction(source.tx().txId(), index);
        event.put("type", type.word());
        event.put("eventID", eventID);
        happened(source.tx().time(), "+00:00");
    }

    /** When it happened and what the offset was there; the transaction's time in UTC unless this is said. */
    public EventBuilder happened(Instant time, String offset) {
        event.put("eventTime", time.toString());
        event.put("eventTimeZoneOffset", offset);
        return this;
    }

    public EventBuilder step(BizStep bizStep) {
        event.put("bizStep", bizStep.word());
        return this;
    }

    public EventBuilder disposition(Disposition disposition) {
        event.put("disposition", disposition.word());
        return this;
    }

    /** Where it happened. */
    public EventBuilder readPoint(Gln place) {
        event.putObject("readPoint").put("id", Identifier.place(place).uri());
        return this;
    }

    /** Where the things are from now on. */
    public EventBuilder bizLocation(Gln place) {
        event.putObject("bizLocation").put("id", Identifier.place(place).uri());
        return this;
    }

    /** A paper that it belongs to, such as {@code po} with an order's URI. */
    public EventBuilder bizTransaction(String type, String uri) {
        event.withArray("bizTransactionList").addObject().put("type", type).put("bizTransaction", uri);
        return this;
    }

    /** Whom the things leave: as {@code owning_party} or {@code possessing_party}. */
    public EventBuilder source(String type, Gln party) {
        event.withArray("sourceList")
                .addObject()
                .put("type", type)
                .put("source", Identifier.party(party).uri());
        return this;
    }

    /** Whom they go to. */
    public EventBuilder destination(String type, Gln party) {
        event.withArray("destinationList")
                .addObject()
                .put("type", type)
                .put("destination", Identifier.party(party).uri());
        return this;
    }

    /** What a sensor read, such as {@code Temperature} in {@code CEL}. */
    public EventBuilder reading(String type, BigDecimal value, String uom, Instant time) {
        ObjectNode element = event.withArray("sensorElementList").addObject();
        element.putObject("sensorMetadata").put("time", time.toString());
        ObjectNode report = element.putArray("sensorReport").addObject();
        report.put("type", type).put("uom", uom);
        putNumber(report, "value", value);
        return this;
    }

    /** Master data of the new instance or lot, such as {@code cbvmda:itemExpirationDate}. */
    public EventBuilder ilmd(String name, JsonNode value) {
        event.withObject("/ilmd").set(name, value);
        return this;
    }

    /** A member of our own. */
    public EventBuilder extension(String name, JsonNode value) {
        event.set(PREFIX + ":" + name, value);
        return this;
    }

    public EpcisEvent build() {
        ArrayNode context = Json.object().putArray("@context");
        context.add(EPCIS_CONTEXT).addObject().put(PREFIX, NAMESPACE);
        return new EpcisEvent(source.recorder(), eventID, source.tx().time(), Optional.of(context), event.deepCopy());
    }

    EventBuilder action(Action action) {
        event.put("action", action.name());
        return this;
    }

    EventBuilder parent(Identifier parent) {
        event.put("parentID", parent.uri());
        return this;
    }

    EventBuilder items(String epcs, String classes, List<Item> items) {
        for (Item item : items) {
            if (item.isClass()) {
                ObjectNode element = event.withArray(classes).addObject();
                element.put("epcClass", item.id().uri());
                item.quantity().ifPresent(quantity -> putNumber(element, "quantity", quantity));
                item.uom().ifPresent(uom -> element.put("uom", uom));
            } else {
                event.withArray(epcs).add(item.id().uri());
            }
        }
        return this;
    }

    /** A whole number is put as one, so that the tree is the same when it is read back. */
    private static void putNumber(ObjectNode parent, String name, BigDecimal value) {
        if (value.stripTrailingZeros().scale() <= 0) {
            parent.put(name, value.toBigIntegerExact());
        } else {
            parent.put(name, value);
        }
    }
}
