package io.livetrace.gateway.stock;

import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneGrant;
import io.livetrace.domain.stock.SaleWindow;
import io.livetrace.gateway.readmodel.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a slot's lanes need though no order comes.
 *
 * @param idle lanes whose sale is over, or on which reservations have expired that nobody has returned
 * @param moves groups of buyers that should change lanes
 */
record Upkeep(SaleWindow window, List<Integer> idle, List<Evening.Move> moves) {

    /** The upkeep of every slot that has not given everything back. */
    static List<Upkeep> of(Snapshot state, Instant now) {
        return state.having(Lane.TYPE, LaneProjections.UNDRAINED).stream()
                .map(Lane::slotId)
                .distinct()
                .flatMap(slotId -> state.find(SaleWindow.key(slotId)).stream())
                .map(window -> of(window, state, now))
                .toList();
    }

    private static Upkeep of(SaleWindow window, Snapshot state, Instant now) {
        List<Lane> lanes = state.list(Lane.allOf(window.slotId()));
        List<LaneGrant> grants = state.list(LaneGrant.allOf(window.slotId()));
        Stream<Lane> due = lanes.stream().filter(lane -> isDue(lane, window, now));
        return new Upkeep(window, due.map(Lane::n).toList(), new Evening(window, lanes, grants, now).moves());
    }

    private static boolean isDue(Lane lane, SaleWindow window, Instant now) {
        boolean closes = window.isOver(now)
                && (lane.state() == Lane.State.OPEN
                        || (lane.state() == Lane.State.CLOSING && lane.counts().reserved() == 0));
        return closes
                || lane.effectiveAvailable(window.rules(), now) > lane.counts().available();
    }
}
