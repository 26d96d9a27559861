package io.livetrace.domain.stock;

import io.livetrace.domain.kernel.MspId;
import java.time.Instant;

/** An organisation's right to be a lane's sequencer, for a time. Every batch that its holder enters prolongs it. */
public record Term(MspId mspId, Instant until) {
    /** Whether nobody else may write the lane at that time. */
    boolean isHeldBy(MspId organisation, Instant now) {
        return mspId.equals(organisation) && now.isBefore(until);
    }

    /** Whether that organisation may take it: it has ended, or is its own. */
    boolean mayPassTo(MspId organisation, Instant now) {
        return mspId.equals(organisation) || !now.isBefore(until);
    }
}
