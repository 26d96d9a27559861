package io.livetrace.domain.livestream;

import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneGrant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a slot still has of pools' stock: its lanes, and what was given to one and not taken yet. */
public record Allotted(List<Lane> lanes, List<LaneGrant> grants) {
    public Allotted {
        lanes = List.copyOf(lanes);
        grants = List.copyOf(grants);
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
        String giver = grant.isFromPools() ? "that came for lane " : "that lane " + grant.from() + " gave to lane ";
        return grant.units() + " units " + giver + grant.to() + " (batch " + grant.seq() + ", operation "
                + grant.index() + ")";
    }
}
