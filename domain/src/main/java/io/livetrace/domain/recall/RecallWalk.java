package io.livetrace.domain.recall;

import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import io.livetrace.domain.lot.LotChild;
import io.livetrace.domain.lot.LotId;

/**
 * How far the walk of a recall has come with one lot.
 *
 * @param bucket the first bucket of its children that has not been read; {@link LotChild#BUCKETS} at the end
 */
public record RecallWalk(RecordId recallId, LotId lot, int bucket) implements LedgerRecord {
    public static final RecordType<RecallWalk> TYPE =
            new RecordType<>("RecallWalk", RecallWalk.class, Speaker.nobody());

    static RecallWalk begin(RecordId recallId, LotId lot) {
        return new RecallWalk(recallId, lot, 0);
    }

    public static RecordKey<RecallWalk> key(RecordId recallId, LotId lot) {
        return TYPE.key(recallId, lot.gtin(), lot.lot());
    }

    @Override
    public RecordKey<RecallWalk> recordKey() {
        return key(recallId, lot);
    }

    /** Whether nobody has been told of this lot yet. */
    public boolean beginsHere() {
        return bucket == 0;
    }

    /** Whether all its children have been found. */
    public boolean hasEnded() {
        return bucket == LotChild.BUCKETS;
    }

    RecallWalk upTo(int next) {
        return new RecallWalk(recallId, lot, next);
    }
}
