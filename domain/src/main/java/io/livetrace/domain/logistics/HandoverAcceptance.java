package io.livetrace.domain.logistics;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.time.Instant;
import java.util.Optional;

/**
 * The taker's side of a handover. Where it counted something else than the giver, custody stays and the shipment is disputed.
 *
 * @param counts what the taker counted
 * @param place where it happened
 */
public record HandoverAcceptance(
        Gln taker, ShipmentId shipment, int round, Gln giver, Tally counts, Optional<Gln> place, Instant at)
        implements LedgerRecord {

    public static final RecordType<HandoverAcceptance> TYPE =
            new RecordType<>("HandoverAcceptance", HandoverAcceptance.class, Speaker.party(0));

    public static RecordKey<HandoverAcceptance> key(Gln taker, ShipmentId shipment, int round) {
        return TYPE.key(taker, shipment.carrier(), shipment.shipmentId(), round);
    }

    @Override
    public RecordKey<HandoverAcceptance> recordKey() {
        return key(taker, shipment, round);
    }

    /** Whether both sides say the same. */
    public boolean agreesWith(HandoverOffer offer) {
        return offer.giver().equals(giver)
                && offer.taker().equals(taker)
                && offer.shipment().equals(shipment)
                && offer.round() == round
                && offer.counts().equals(counts);
    }
}
