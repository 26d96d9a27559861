package io.livetrace.domain.pool;

import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pool as one transaction changes it: what it holds after the rows that came in are folded, and those rows, which are
 * deleted when it is written. Immutable; each step gives the next.
 */
public record PoolUpdate(StockPool now, List<PoolIn> folded) {
    /** The most rows that one transaction folds. */
    public static final int MOST_ROWS = 200;

    public PoolUpdate {
        folded = List.copyOf(folded);
    }

    /** Begins with what is stored and the rows to fold; refuses where neither says that there is any stock. */
    public static PoolUpdate of(PoolId id, Optional<StockPool> stored, List<PoolIn> rows) {
        StockPool pool = stored.or(() -> rows.stream()
                        .findFirst()
                        .map(row -> StockPool.empty(id, row.quantity().unit())))
                .orElseThrow(() -> new Refusal(PoolCode.STOCK_SHORT, "there is no " + id));
        for (PoolIn row : rows) {
            pool = pool.fold(row);
        }
        return new PoolUpdate(pool, rows);
    }

    /** Takes stock out for good; refuses with {@code STOCK_SHORT}. */
    public PoolUpdate take(Quantity quantity) {
        return new PoolUpdate(now.take(quantity), folded);
    }

    /** Gives stock to a lane; refuses with {@code STOCK_SHORT}. */
    public PoolUpdate allot(Quantity quantity) {
        return new PoolUpdate(now.allot(quantity), folded);
    }

    PoolUpdate with(StockPool next) {
        return new PoolUpdate(next, folded);
    }

    /** The pool as it is now, and the end of the rows in it. */
    public List<Write> writes() {
        List<Write> writes = new ArrayList<>();
        writes.add(new Write.Put(now));
        folded.forEach(row -> writes.add(new Write.Delete(row.recordKey())));
        return writes;
    }
}
