package io.livetrace.domain.logistics;

import io.livetrace.domain.epcis.Action;
import io.livetrace.domain.epcis.BizStep;
import io.livetrace.domain.epcis.Disposition;
import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.epcis.EpcisEvents;
import io.livetrace.domain.epcis.EventBuilder;
import io.livetrace.domain.epcis.Identifier;
import io.livetrace.domain.epcis.Item;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.participant.Participant;
import java.util.List;
import java.util.stream.Stream;

/** What happens to a shipment, as EPCIS events. They name the parcel and the lots in it, so that both can be followed. */
record ShipmentEvents(Carriage carriage, Participant actor, TxContext tx) {

    EpcisEvent scanned(Scan scan) {
        EventBuilder event = observe(
                        0, scan.code().unit().isPresent() ? unit(scan.code()) : everything(carriage.load()))
                .happened(scan.scannedAt(), "+00:00");
        scan.place().ifPresent(event::readPoint);
        if (scan.timeliness() == Timeliness.LATE) {
            event.extension("late", Json.toTree(true));
        }
        scan.code().unit().ifPresent(unit -> event.extension("leaf", Json.toTree(unit.leaf())));
        return (switch (scan.step()) {
                    case SEEN -> event.step(packs(scan) ? BizStep.PACKING : BizStep.TRANSPORTING);
                    case PICKED_UP -> event.step(BizStep.LOADING).disposition(Disposition.IN_TRANSIT);
                    case DEPARTED -> event.step(BizStep.DEPARTING).disposition(Disposition.IN_TRANSIT);
                    case ARRIVED -> event.step(BizStep.ARRIVING).disposition(Disposition.IN_TRANSIT);
                    case DELIVERED -> event.step(BizStep.ACCEPTING).disposition(Disposition.RETAIL_SOLD);
                    case RETURNED -> event.step(BizStep.RECEIVING).disposition(Disposition.RETURNED);
                    case EXCEPTION -> event.step(BizStep.HOLDING).disposition(Disposition.UNAVAILABLE);
                    case LOST -> event.step(BizStep.OTHER).disposition(Disposition.UNKNOWN);
                })
                .build();
    }

    /** The label of a unit, seen in a parcel that nobody carries yet. */
    private boolean packs(Scan scan) {
        return scan.code().unit().isPresent() && carriage.isAtOrigin();
    }

    /** Possession goes over, or would have. */
    EpcisEvent handedOver(HandoverAcceptance acceptance, ShipmentState next) {
        Tally tally = next == ShipmentState.DISPUTED ? carriage.load() : acceptance.counts();
        EventBuilder event = observe(0, everything(tally))
                .source("possessing_party", acceptance.giver())
                .destination("possessing_party", acceptance.taker());
        acceptance.place().ifPresent(event::readPoint);
        return (switch (next) {
                    case DELIVERED -> event.step(BizStep.RECEIVING).disposition(Disposition.IN_PROGRESS);
                    case RETURNED -> event.step(BizStep.RECEIVING).disposition(Disposition.RETURNED);
                    case DISPUTED -> event.step(BizStep.ACCEPTING).disposition(Disposition.MISMATCH_QUANTITY);
                    case CREATED, PICKED_UP, IN_TRANSIT, LOST, EXCEPTION ->
                        event.step(BizStep.ACCEPTING).disposition(Disposition.IN_TRANSIT);
                })
                .build();
    }

    EpcisEvent read(List<Reading> readings) {
        EventBuilder event = observe(0, everything(carriage.load())).step(BizStep.SENSOR_REPORTING);
        readings.forEach(
                reading -> event.reading("Temperature", reading.temperature().degrees(), "CEL", reading.readAt()));
        return event.build();
    }

    /** The hold follows from readings, which have an event of their own in the same transaction. */
    EpcisEvent held(ShipmentHold hold) {
        return observe(1, everything(carriage.load()))
                .step(BizStep.HOLDING)
                .disposition(Disposition.UNAVAILABLE)
                .extension("reason", Json.toTree(hold.reason()))
                .build();
    }

    EpcisEvent lifted(String reason) {
        return observe(0, everything(carriage.load()))
                .step(BizStep.INSPECTING)
                .disposition(Disposition.CONFORMANT)
                .extension("reason", Json.toTree(reason))
                .build();
    }

    /** Goods are put into a parcel; one without an SSCC has no name that could contain them. */
    static EpcisEvent packed(Shipment shipment, Tally tally, Participant actor, TxContext tx) {
        EpcisEvents events = new EpcisEvents(actor.gln(), tx);
        EventBuilder event = shipment.sscc()
                .map(sscc -> events.aggregation(0, Action.ADD, Identifier.logisticUnit(sscc), lots(tally)))
                .orElseGet(() -> events.object(0, Action.OBSERVE, lots(tally)));
        return marked(event, shipment)
                .step(BizStep.PACKING)
                .disposition(Disposition.IN_PROGRESS)
                .readPoint(shipment.itinerary().from())
                .build();
    }

    private EventBuilder observe(int index, List<Item> items) {
        return marked(new EpcisEvents(actor.gln(), tx).object(index, Action.OBSERVE, items), carriage.shipment());
    }

    private List<Item> everything(Tally tally) {
        return Stream.concat(carriage.shipment().sscc().map(Item::logisticUnit).stream(), lots(tally).stream())
                .toList();
    }

    private static EventBuilder marked(EventBuilder event, Shipment shipment) {
        shipment.waybill()
                .ifPresent(waybill -> event.bizTransaction(
                        "bol", EventBuilder.NAMESPACE + "waybill/" + shipment.carrier() + "/" + waybill));
        return event.extension("shipment", Json.toTree(shipment.id()));
    }

    private static List<Item> lots(Tally tally) {
        return tally.counts().stream()
                .map(count -> Item.lot(count.gtin(), count.lot(), count.quantity()))
                .toList();
    }

    private static List<Item> unit(ParcelCode code) {
        return code.unit().stream()
                .map(unit -> Item.lot(unit.gtin(), unit.lot(), Quantity.pieces(1)))
                .toList();
    }
}
