package io.livetrace.domain.logistics;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.time.Instant;

/**
 * The holder's side of a handover. Until it is taken up, the holder may offer anew in the same round.
 *
 * @param round counted from 1 within the shipment
 * @param counts what the giver counted
 */
public record HandoverOffer(Gln giver, ShipmentId shipment, int round, Gln taker, Tally counts, Instant at)
        implements LedgerRecord {

    public static final RecordType<HandoverOffer> TYPE =
            new RecordType<>("HandoverOffer", HandoverOffer.class, Speaker.party(0));

    public static RecordKey<HandoverOffer> key(Gln giver, ShipmentId shipment, int round) {
        return TYPE.key(giver, shipment.carrier(), shipment.shipmentId(), round);
    }

    @Override
    public RecordKey<HandoverOffer> recordKey() {
        return key(giver, shipment, round);
    }
}
