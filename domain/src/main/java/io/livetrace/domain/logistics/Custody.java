package io.livetrace.domain.logistics;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a shipment stands and who holds it. The contract's own bookkeeping, which carriers, receivers and sensors all write,
 * so no company seals it: whoever relies on it reads the sealed rows of both sides that it points to ({@link Carriage}).
 *
 * @param holder the one company that holds it
 * @param since when state or holder last changed
 * @param round the number of the last handover that was accepted or disputed, 0 before the first
 * @param last the last handover that both sides agreed on
 * @param hold the shipment's own stop sign
 */
public record Custody(
        Gln carrier,
        RecordId shipmentId,
        ShipmentState state,
        Gln holder,
        Instant since,
        int round,
        Optional<Passing> last,
        Optional<ShipmentHold> hold)
        implements LedgerRecord {

    public static final RecordType<Custody> TYPE = new RecordType<>("Custody", Custody.class, Speaker.nobody());

    /** A handover that happened: who gave, and in which round. The holder took. */
    public record Passing(Gln giver, int round) {}

    static Custody begin(Shipment shipment, Instant at) {
        return new Custody(
                shipment.carrier(),
                shipment.shipmentId(),
                ShipmentState.CREATED,
                shipment.itinerary().consignor(),
                at,
                0,
                Optional.empty(),
                Optional.empty());
    }

    public static RecordKey<Custody> key(ShipmentId id) {
        return TYPE.key(id.carrier(), id.shipmentId());
    }

    @Override
    public RecordKey<Custody> recordKey() {
        return key(new ShipmentId(carrier, shipmentId));
    }

    Custody become(ShipmentState next, Instant at) {
        state.requireBecomes(next);
        return new Custody(carrier, shipmentId, next, holder, at, round, last, hold);
    }

    /** Both sides agreed: the shipment goes over. */
    Custody passTo(Gln taker, ShipmentState next, Instant at) {
        state.requireBecomes(next);
        Passing passing = new Passing(holder, round + 1);
        return new Custody(carrier, shipmentId, next, taker, at, round + 1, Optional.of(passing), hold);
    }

    /** The sides disagreed: the giver keeps it. */
    Custody dispute(Instant at) {
        state.requireBecomes(ShipmentState.DISPUTED);
        return new Custody(carrier, shipmentId, ShipmentState.DISPUTED, holder, at, round + 1, last, hold);
    }

    Custody with(Optional<ShipmentHold> changed) {
        return new Custody(carrier, shipmentId, state, holder, since, round, last, changed);
    }
}
