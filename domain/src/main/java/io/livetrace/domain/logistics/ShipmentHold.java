package io.livetrace.domain.logistics;

import io.livetrace.domain.gs1.Gln;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A shipment's own stop sign, set by the contract when a reading leaves its limits. Each brand lifts it for its own goods.
 *
 * @param brands who has yet to lift it
 */
public record ShipmentHold(String reason, Instant since, List<Gln> brands) {
    public ShipmentHold {
        brands = brands.stream().distinct().toList();
    }

    ShipmentHold with(List<Gln> more) {
        return new ShipmentHold(
                reason, since, Stream.concat(brands.stream(), more.stream()).toList());
    }

    /** What is left of the hold when a brand lifts it. */
    Optional<ShipmentHold> without(Gln brand) {
        List<Gln> left = brands.stream().filter(other -> !other.equals(brand)).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new ShipmentHold(reason, since, left));
    }
}
