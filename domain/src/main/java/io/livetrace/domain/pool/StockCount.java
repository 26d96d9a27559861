package io.livetrace.domain.pool;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.time.Instant;

/**
 * Someone went and counted a pool's free stock. The difference between book and shelf is applied to the pool.
 *
 * @param counter who counted
 * @param txId the transaction that recorded it
 * @param expected what the books said when it was counted
 * @param counted what was there
 * @param reason what explains the difference
 */
public record StockCount(
        Gln counter, String txId, PoolId pool, Quantity expected, Quantity counted, String reason, Instant at)
        implements LedgerRecord {

    public static final RecordType<StockCount> TYPE =
            new RecordType<>("StockCount", StockCount.class, Speaker.party(0));

    public static RecordKey<StockCount> key(Gln counter, String txId) {
        return TYPE.key(counter, txId);
    }

    @Override
    public RecordKey<StockCount> recordKey() {
        return key(counter, txId);
    }
}
