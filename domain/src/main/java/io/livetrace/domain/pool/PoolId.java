package io.livetrace.domain.pool;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;

/**
 * Names the stock of one lot at one place that belongs to one company and is meant for one thing.
 *
 * @param location the GLN of the place
 * @param owner the GLN of the company
 */
public record PoolId(Gtin gtin, LotNumber lot, Gln location, Gln owner, PoolKind kind) {
    /** Whether both hold goods of the same lot. */
    public boolean isSameLotAs(PoolId other) {
        return gtin.equals(other.gtin) && lot.equals(other.lot);
    }

    @Override
    public String toString() {
        return kind + " stock of " + gtin + " lot " + lot + " of " + owner + " at " + location;
    }
}
