package io.livetrace.chaincode.pool;

import io.livetrace.chaincode.ledger.State;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.pool.PoolCode;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolIn;
import io.livetrace.domain.pool.PoolUpdate;
import io.livetrace.domain.pool.StockPool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Loads pools that a transaction is about to change. */
public record PoolReader(State state) {
    /**
     * A pool with the rows that the command names folded into it. No range is read: a row that arrives meanwhile stays for
     * the next writer.
     */
    public PoolUpdate open(PoolId pool, List<PoolIn.Name> fold) {
        Refusal.unless(
                fold.size() <= PoolUpdate.MOST_ROWS,
                KernelCode.INVALID_VALUE,
                "/fold: at most " + PoolUpdate.MOST_ROWS + " rows are folded at once");
        List<PoolIn> rows = fold.stream()
                .distinct()
                .map(name -> state.require(PoolIn.key(pool, name), PoolCode.POOL_ROW_NOT_FOUND))
                .toList();
        return PoolUpdate.of(pool, state.find(StockPool.key(pool)), rows);
    }

    /**
     * All stock of an article with every row that came in, to be looked at. Reads two ranges, so whatever writes a pool of the
     * article meanwhile makes the transaction void; refuses where the rows are too many and have to be folded first.
     */
    public List<PoolUpdate> all(Gtin gtin) {
        Map<PoolId, List<PoolIn>> rows = new LinkedHashMap<>();
        state.range(StockPool.allOf(gtin)).forEach(pool -> rows.put(pool.pool(), new ArrayList<>()));
        state.range(PoolIn.allOf(gtin))
                .forEach(row -> rows.computeIfAbsent(row.pool(), pool -> new ArrayList<>())
                        .add(row));
        List<PoolUpdate> all = new ArrayList<>();
        rows.forEach((pool, in) -> all.add(PoolUpdate.of(pool, state.find(StockPool.key(pool)), in)));
        return all;
    }
}
