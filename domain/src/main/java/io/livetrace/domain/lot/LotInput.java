package io.livetrace.domain.lot;

import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.pool.PoolId;

/** What went into a lot: so much of another lot, taken from one pool. */
public record LotInput(PoolId pool, Quantity quantity) {
    public LotId lot() {
        return new LotId(pool.gtin(), pool.lot());
    }
}
