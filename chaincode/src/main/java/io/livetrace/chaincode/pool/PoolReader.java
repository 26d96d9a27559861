package io.livetrace.chaincode.pool;

import io.livetrace.chaincode.ledger.State;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.pool.PoolCode;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolIn;
import io.livetrace.domain.pool.PoolUpdate;
import io.livetrace.domain.pool.StockPool;
import java.util.List;

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
}
