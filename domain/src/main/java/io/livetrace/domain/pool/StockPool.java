package io.livetrace.domain.pool;

import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;

/**
 * How much stock lies in a pool. What has arrived since it was last written stands in {@link PoolIn} rows.
 *
 * @param onHand free to use, move or allot
 * @param allotted given to lanes; they alone say what became of it
 * @param missing what counts have not found; only this much can be found again, because nothing else enters uncommissioned
 */
public record StockPool(PoolId pool, Quantity onHand, Quantity allotted, Quantity missing) implements LedgerRecord {
    public static final RecordType<StockPool> TYPE = new RecordType<>("StockPool", StockPool.class, Speaker.nobody());

    /** A pool that nothing has been written to yet. */
    public static StockPool empty(PoolId pool, String unit) {
        Quantity none = Quantity.zero(unit);
        return new StockPool(pool, none, none, none);
    }

    public static RecordKey<StockPool> key(PoolId pool) {
        return TYPE.key(pool.gtin(), pool.lot(), pool.location(), pool.owner(), pool.kind());
    }

    @Override
    public RecordKey<StockPool> recordKey() {
        return key(pool);
    }
}
