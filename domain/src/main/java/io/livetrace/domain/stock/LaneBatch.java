package io.livetrace.domain.stock;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A batch as it was entered. Immutable; each names the one before, so that a lane's history is a chain.
 *
 * @param prevHash the digest of the batch before
 * @param clock the lane's time
 * @param by the organisation that entered it
 * @param payBy until when reservations of this batch have to be paid
 * @param expired how many units came back from epochs that had ended
 * @param givenBack how many units went back to the pool
 * @param results one per operation, in the same order
 * @param intake the number of the first operation among those taken in for the lane; the others follow it
 * @param lists which operations selling platforms signed
 */
public record LaneBatch(
        RecordId slotId,
        int n,
        long seq,
        Optional<Digest> prevHash,
        Instant clock,
        MspId by,
        Instant payBy,
        long expired,
        long givenBack,
        List<Operation> operations,
        List<OperationResult> results,
        Optional<Intake> intake,
        Optional<List<OrderList>> lists)
        implements LedgerRecord {

    public static final RecordType<LaneBatch> TYPE = new RecordType<>("LaneBatch", LaneBatch.class, Speaker.nobody());

    public LaneBatch {
        operations = List.copyOf(operations);
        results = List.copyOf(results);
        lists = lists.map(List::copyOf);
    }

    public static RecordKey<LaneBatch> key(RecordId slotId, int n, long seq) {
        return TYPE.key(slotId, n, seq);
    }

    @Override
    public RecordKey<LaneBatch> recordKey() {
        return key(slotId, n, seq);
    }

    /** What the next batch names. */
    public Digest hash() {
        return Digest.of(Json.write(this));
    }
}
