package io.livetrace.chaincode.logistics;

import io.livetrace.chaincode.ledger.State;
import io.livetrace.chaincode.lot.GateReader;
import io.livetrace.domain.catalog.CatalogCode;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionCode;
import io.livetrace.domain.logistics.Carriage;
import io.livetrace.domain.logistics.Custody;
import io.livetrace.domain.logistics.HandoverAcceptance;
import io.livetrace.domain.logistics.HandoverOffer;
import io.livetrace.domain.logistics.Itinerary;
import io.livetrace.domain.logistics.LogisticsCode;
import io.livetrace.domain.logistics.Packing;
import io.livetrace.domain.logistics.Shipment;
import io.livetrace.domain.logistics.ShipmentId;
import io.livetrace.domain.logistics.SsccUse;
import io.livetrace.domain.logistics.Tally;
import io.livetrace.domain.lot.BlockedBy;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.pool.PoolCode;
import java.util.List;
import java.util.Optional;

/** Reads shipments with what shows their custody, and what is in them. */
record ShipmentReader(State state) {

    Carriage carriage(ShipmentId id) {
        Shipment shipment = state.require(Shipment.key(id), LogisticsCode.SHIPMENT_NOT_FOUND);
        Custody custody = state.require(Custody.key(id), LogisticsCode.SHIPMENT_NOT_FOUND);
        return new Carriage(
                shipment,
                custody,
                custody.last().flatMap(last -> state.find(HandoverOffer.key(last.giver(), id, last.round()))),
                custody.last().flatMap(last -> state.find(HandoverAcceptance.key(custody.holder(), id, last.round()))));
    }

    /** The offer that is open now. */
    HandoverOffer openOffer(Carriage carriage) {
        Custody custody = carriage.custody();
        return state.require(
                HandoverOffer.key(custody.holder(), carriage.id(), custody.round() + 1),
                LogisticsCode.HANDOVER_NOT_FOUND);
    }

    /** What stands against carrying the goods away; once they are under way nobody asks. */
    List<BlockedBy> blocking(Carriage carriage) {
        GateReader gates = new GateReader(state);
        return carriage.isAtOrigin()
                ? carriage.load().lots().stream()
                        .flatMap(lot -> gates.blocking(lot).stream())
                        .distinct()
                        .toList()
                : List.of();
    }

    Packing.Order order(Gln carrier, Packing.Create command) {
        Itinerary itinerary = command.itinerary();
        requirePlace(itinerary.from());
        itinerary.to().ifPresent(this::requirePlace);
        itinerary.consignee().ifPresent(state::participant);
        Participant consignor = state.participant(itinerary.consignor());
        Optional<Instruction> instruction = command.instruction()
                .map(id -> state.require(Instruction.key(id), InstructionCode.INSTRUCTION_NOT_FOUND));
        boolean taken = state.isTaken(Shipment.key(new ShipmentId(carrier, command.shipmentId())));
        return new Packing.Order(
                taken,
                command.sscc().flatMap(sscc -> state.find(SsccUse.key(sscc))),
                consignor,
                instruction,
                lots(Tally.ofContents(command.contents())));
    }

    List<Lot> lots(Tally tally) {
        return tally.lots().stream()
                .map(lot -> state.require(Lot.key(lot), LotCode.LOT_NOT_FOUND))
                .toList();
    }

    List<Product> products(Tally tally) {
        return tally.counts().stream()
                .map(Tally.Count::gtin)
                .distinct()
                .map(gtin -> state.require(Product.key(gtin), CatalogCode.PRODUCT_NOT_FOUND))
                .toList();
    }

    void requirePlace(Gln place) {
        state.require(Location.key(place), PoolCode.LOCATION_NOT_FOUND);
    }
}
