package io.livetrace.domain.livestream;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneComponent;
import io.livetrace.domain.stock.LaneGrant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a slot has taken from pools for its sale: the stock of its lanes, and what one lane has given and no other has taken
 * yet.
 */
public record Allotted(List<Lane> lanes, List<LaneGrant> grants) {
    /** Of a slot that is not confirmed yet. */
    public static final Allotted NOTHING = new Allotted(List.of(), List.of());

    public Allotted {
        lanes = List.copyOf(lanes);
        grants = List.copyOf(grants);
    }

    boolean has(int lane) {
        return lanes.stream().anyMatch(one -> one.n() == lane);
    }

    long units() {
        return lanes.stream().mapToLong(lane -> lane.counts().allotted()).sum()
                + grants.stream().mapToLong(LaneGrant::units).sum();
    }

    /** How many of the units have a component that belongs to that owner. */
    long unitsOf(Gln owner) {
        return lanes.stream()
                        .filter(lane -> isOf(owner, lane.components()))
                        .mapToLong(lane -> lane.counts().allotted())
                        .sum()
                + grants.stream()
                        .filter(grant -> isOf(owner, grant.components()))
                        .mapToLong(LaneGrant::units)
                        .sum();
    }

    /** Refuses unless everything that was not sold has gone back to its pool. */
    void requireGivenBack() {
        String open = Stream.concat(
                        lanes.stream()
                                .filter(lane -> lane.state() != Lane.State.DRAINED)
                                .map(lane -> "lane " + lane.n()),
                        grants.stream().map(Allotted::describe))
                .collect(Collectors.joining(", "));
        Refusal.unless(
                open.isEmpty(),
                LivestreamCode.LANES_NOT_DRAINED,
                "not everything has been given back: " + open + "; close the lanes, and take what was given");
    }

    private static String describe(LaneGrant grant) {
        return grant.units() + " units that lane " + grant.from() + " gave to lane " + grant.to() + " (batch "
                + grant.seq() + ", operation " + grant.index() + ")";
    }

    private static boolean isOf(Gln owner, List<LaneComponent> components) {
        return components.stream().anyMatch(part -> part.pool().owner().equals(owner));
    }
}
