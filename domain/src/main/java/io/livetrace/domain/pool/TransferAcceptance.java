package io.livetrace.domain.pool;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.time.Instant;
import java.util.Optional;

/**
 * The other side of a {@link TransferOffer}: what was taken. Received, damaged and short add up to what was offered.
 *
 * @param taker who accepts
 * @param giver who offered
 * @param received what has changed owner or place
 * @param damaged what arrived unfit and is written off
 * @param shortage what did not arrive; it stays in the giver's books, who has to count
 * @param reason what is known about damage or shortage
 */
public record TransferAcceptance(
        Gln taker,
        Gln giver,
        RecordId transferId,
        Quantity received,
        Quantity damaged,
        Quantity shortage,
        Optional<String> reason,
        Instant at)
        implements LedgerRecord {

    public static final RecordType<TransferAcceptance> TYPE =
            new RecordType<>("TransferAcceptance", TransferAcceptance.class, Speaker.party(0));

    public static RecordKey<TransferAcceptance> key(Gln taker, Gln giver, RecordId transferId) {
        return TYPE.key(taker, giver, transferId);
    }

    @Override
    public RecordKey<TransferAcceptance> recordKey() {
        return key(taker, giver, transferId);
    }
}
