package io.livetrace.domain.livestream;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolIn;
import java.util.List;
import java.util.Optional;

/**
 * A lane as it is planned: so many units of the offer, each component from one pool.
 *
 * @param parts one pool per component of the offer, in the offer's order
 * @param mark when fewer units than this are available, more is asked for
 * @param seller whose buyers it sells to, where several companies sell the slot
 */
public record LanePlan(List<Part> parts, int units, int mark, Optional<Gln> seller) {

    /** The pool for one component; {@code fold} names rows to fold into it first. */
    public record Part(PoolId pool, List<PoolIn.Name> fold) {}

    /** A lane of a slot that one company sells. */
    public LanePlan(List<Part> parts, int units, int mark) {
        this(parts, units, mark, Optional.empty());
    }

    public LanePlan {
        parts = List.copyOf(parts);
        Refusal.unless(units >= 1, KernelCode.INVALID_VALUE, "/units: a lane has at least one unit");
        Refusal.unless(mark >= 0 && mark <= units, KernelCode.INVALID_VALUE, "/mark: expected 0 to the lane's units");
    }

    /** The products of a unit, in the offer's order: the variant that it sells. */
    List<Gtin> articles() {
        return parts.stream().map(part -> part.pool().gtin()).toList();
    }
}
