package io.livetrace.domain.recall;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import io.livetrace.domain.lot.LotId;
import java.time.Instant;
import java.util.Optional;

/**
 * The recall of a lot and of everything made of it. It carries no seal, so that nobody but the platform can delay it.
 *
 * @param opener the lot's brand or the platform
 * @param waiting how many lots the walk has found and not finished
 * @param reached how many it has finished
 * @param effect what it achieved, once it is closed
 */
public record Recall(
        RecordId recallId,
        LotId lot,
        Gln opener,
        String reason,
        Instant openedAt,
        RecallState state,
        int waiting,
        int reached,
        Optional<Effect> effect)
        implements LedgerRecord {

    public static final RecordType<Recall> TYPE = new RecordType<>("Recall", Recall.class, Speaker.nobody());

    public static RecordKey<Recall> key(RecordId recallId) {
        return TYPE.key(recallId);
    }

    @Override
    public RecordKey<Recall> recordKey() {
        return key(recallId);
    }

    /** The walk has found more lots, and finished one or not. Everyone is told when none waits. */
    Recall walked(int found, boolean finished) {
        int left = waiting + found - (finished ? 1 : 0);
        RecallState next = left == 0 ? RecallState.NOTIFIED : RecallState.OPENED;
        int done = reached + (finished ? 1 : 0);
        return new Recall(recallId, lot, opener, reason, openedAt, next, left, done, effect);
    }

    Recall closed(Effect achieved) {
        return new Recall(
                recallId, lot, opener, reason, openedAt, RecallState.CLOSED, waiting, reached, Optional.of(achieved));
    }
}
