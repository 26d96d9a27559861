package io.livetrace.domain.stock;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.pool.PoolId;
import java.util.List;

/**
 * What a unit of a lane consists of: pieces of one lot at one place.
 *
 * @param pool the stock that the lane was allotted from and gives back to
 * @param quantity how many pieces a unit has
 * @param operator who runs the place, and dispatches what is sold
 */
public record LaneComponent(PoolId pool, int quantity, Gln operator) {
    public LaneComponent {
        Refusal.unless(quantity > 0, KernelCode.INVALID_VALUE, "/quantity: a unit has at least one piece of each part");
    }

    /** The products of a unit, in the offer's order. */
    public static List<Gtin> articles(List<LaneComponent> components) {
        return components.stream().map(component -> component.pool().gtin()).toList();
    }

    /** How many pieces so many units are. */
    public Quantity pieces(long units) {
        return Quantity.pieces(Math.multiplyExact(units, quantity));
    }
}
