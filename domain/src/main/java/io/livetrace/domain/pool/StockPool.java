package io.livetrace.domain.pool;

import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Speaker;

/**
 * How much stock lies in a pool. What has arrived since it was last written stands in {@link PoolIn} rows.
 *
 * @param onHand free to use, move or allot
 * @param allotted given to lanes and not given back; only lanes and shipments know what became of it
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

    /** The beginning of the keys of an article's pools. */
    public static RecordKey<StockPool> allOf(Gtin gtin) {
        return TYPE.key(gtin);
    }

    @Override
    public RecordKey<StockPool> recordKey() {
        return key(pool);
    }

    /** Adds a row that came in. */
    StockPool fold(PoolIn row) {
        Quantity more = onHand.plus(row.quantity());
        return switch (row.origin()) {
            case ARRIVED -> new StockPool(pool, more, allotted, missing);
            case GIVEN_BACK -> new StockPool(pool, more, allotted.minus(row.quantity()), missing);
        };
    }

    /** Takes stock out for good: it is used up, moves away or changes owner. */
    StockPool take(Quantity quantity) {
        return new StockPool(pool, rest(quantity), allotted, missing);
    }

    /** Gives stock to a lane. */
    StockPool allot(Quantity quantity) {
        return new StockPool(pool, rest(quantity), allotted.plus(quantity), missing);
    }

    /** A count did not find so much. */
    StockPool miss(Quantity quantity) {
        return new StockPool(pool, rest(quantity), allotted, missing.plus(quantity));
    }

    /** A count found so much again. */
    StockPool findAgain(Quantity quantity) {
        Refusal.unless(
                missing.isAtLeast(quantity),
                PoolCode.COUNT_CREATES_STOCK,
                "earlier counts missed " + missing + " of " + pool + ", so " + quantity
                        + " cannot be found; new goods are commissioned");
        return new StockPool(pool, onHand.plus(quantity), allotted, missing.minus(quantity));
    }

    private Quantity rest(Quantity quantity) {
        Refusal.unless(
                onHand.isAtLeast(quantity),
                PoolCode.STOCK_SHORT,
                quantity + " wanted, but " + onHand + " on hand in " + pool);
        return onHand.minus(quantity);
    }
}
