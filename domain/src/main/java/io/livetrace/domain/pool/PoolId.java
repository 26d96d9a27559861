package io.livetrace.domain.pool;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.participant.Location;
import java.util.Optional;

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

    /** Refuses everyone but the owner and whoever runs the place. */
    void requireKeeper(Gln actor, Optional<Location> place) {
        boolean runsPlace = place.map(Location::operator).filter(actor::equals).isPresent();
        Refusal.unless(
                runsPlace || owner.equals(actor),
                PoolCode.POOL_NOT_YOURS,
                "stock is counted and folded by its owner " + owner + " or by whoever runs " + location);
    }

    @Override
    public String toString() {
        return kind + " stock of " + gtin + " lot " + lot + " of " + owner + " at " + location;
    }
}
