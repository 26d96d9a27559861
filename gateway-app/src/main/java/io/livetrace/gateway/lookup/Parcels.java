package io.livetrace.gateway.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.epcis.EventBuilder;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.logistics.Shipment;
import io.livetrace.domain.logistics.ShipmentId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which parcels concern one code. Parcels between companies concern the whole lot; a parcel to a buyer concerns the units that
 * were scanned in it, and nobody else learns of it.
 *
 * @param sources where shipments stand
 * @param unit the unit's leaf; absent when the code names none
 * @param withUnit the shipments in which the unit was scanned
 */
record Parcels(Sources sources, Optional<Digest> unit, Set<String> withUnit) {
    private static final String SHIPMENT = EventBuilder.PREFIX + ":shipment";
    private static final String LEAF = EventBuilder.PREFIX + ":leaf";

    static Parcels of(List<EpcisEvent> events, Optional<Digest> unit, Sources sources) {
        Set<String> withUnit = events.stream()
                .filter(event -> unit.isPresent() && leaf(event).equals(unit.map(Digest::hex)))
                .flatMap(event -> shipmentId(event).stream())
                .map(ShipmentId::toString)
                .collect(Collectors.toSet());
        return new Parcels(sources, unit, withUnit);
    }

    /** Whether the event is part of the history behind the code. */
    boolean concern(EpcisEvent event) {
        Optional<String> leaf = leaf(event);
        if (leaf.isPresent() && !leaf.equals(unit.map(Digest::hex))) {
            return false;
        }
        return shipmentId(event)
                .map(id -> withUnit.contains(id.toString()) || !endsAtConsumer(id))
                .orElse(true);
    }

    /** The city of the buyer whom the parcel of this event went to. */
    Optional<Text> buyersCity(EpcisEvent event) {
        return shipmentId(event)
                .flatMap(this::shipment)
                .flatMap(shipment -> shipment.itinerary().city())
                .map(Text::of);
    }

    static boolean isOfShipment(EpcisEvent event) {
        return event.event().has(SHIPMENT);
    }

    /** A shipment that is not on record may have gone to anybody. */
    private boolean endsAtConsumer(ShipmentId id) {
        return shipment(id)
                .map(shipment -> shipment.itinerary().endsAtConsumer())
                .orElse(true);
    }

    private Optional<Shipment> shipment(ShipmentId id) {
        return sources.find(Shipment.key(id));
    }

    private static Optional<ShipmentId> shipmentId(EpcisEvent event) {
        JsonNode id = event.event().path(SHIPMENT);
        return id.isObject() ? Optional.of(Json.fromTree(id, ShipmentId.class)) : Optional.empty();
    }

    private static Optional<String> leaf(EpcisEvent event) {
        return Optional.of(event.event().path(LEAF).asText()).filter(text -> !text.isEmpty());
    }
}
