package io.livetrace.gateway.stock;

import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneGrant;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.SaleWindow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Evens out a slot's lanes: buyers go where there are units. A lane that is sold out hands all its groups to the one that has
 * most; a new lane is handed half the groups of the lane with most of them. Buyers stay with what they picked and, where several
 * companies sell, with their seller; units are lent. One move at a time: what was given is taken before anything else is given.
 */
record Evening(SaleWindow window, List<Lane> lanes, List<LaneGrant> grants, Instant now) {

    /** An operation and the lane that is to enter it. */
    record Move(int lane, Operation operation) {}

    List<Move> moves() {
        if (!grants.isEmpty()) {
            return grants.stream().map(this::take).toList();
        }
        return window.isOpen(now)
                ? soldOut().or(this::borrower).or(this::newcomer).stream().toList()
                : List.of();
    }

    /** Goods that do not fit the lane they were given to go back where they came from. */
    private Move take(LaneGrant grant) {
        boolean fits = lanes.stream()
                .filter(lane -> lane.n() == grant.to())
                .anyMatch(lane -> grant.units() == 0 || grant.components().equals(lane.components()));
        return new Move(fits ? grant.to() : grant.from(), new Operation.Take(grant.from(), grant.seq(), grant.index()));
    }

    private Optional<Move> soldOut() {
        return hungry().flatMap(empty -> open()
                        .filter(lane -> lane.sharesBuyersWith(empty) && available(lane) > 0)
                        .max(Comparator.comparingLong(this::available))
                        .map(full -> give(empty, full, empty.groups()))
                        .stream())
                .findFirst();
    }

    /** A seller that has sold everything borrows half of what another has left in a lane with the same goods. */
    private Optional<Move> borrower() {
        return hungry().flatMap(empty -> open()
                        .filter(lane -> mayLend(lane, empty) && available(lane) > 0)
                        .max(Comparator.comparingLong(this::available))
                        .map(full -> lend(full, empty))
                        .stream())
                .findFirst();
    }

    private Optional<Move> newcomer() {
        return open().filter(lane -> lane.groups().isEmpty() && available(lane) > 0)
                .flatMap(fresh -> open()
                        .filter(lane ->
                                lane.sharesBuyersWith(fresh) && lane.groups().size() > 1)
                        .max(Comparator.comparingInt(lane -> lane.groups().size()))
                        .map(crowded -> give(crowded, fresh, half(crowded.groups())))
                        .stream())
                .findFirst();
    }

    /** Lanes that have buyers and nothing for them. */
    private Stream<Lane> hungry() {
        return open().filter(lane -> !lane.groups().isEmpty() && available(lane) == 0);
    }

    private boolean mayLend(Lane lender, Lane borrower) {
        return window.mayBorrow(borrower.seller(), lender.seller(), now)
                && lender.components().equals(borrower.components());
    }

    private Move lend(Lane from, Lane to) {
        int units = (int) ((available(from) + 1) / 2);
        return new Move(from.n(), new Operation.Give(to.n(), units, List.of()));
    }

    private static Move give(Lane from, Lane to, List<Integer> groups) {
        return new Move(from.n(), new Operation.Give(to.n(), 0, groups));
    }

    private static List<Integer> half(List<Integer> groups) {
        return groups.subList(0, groups.size() / 2);
    }

    private Stream<Lane> open() {
        return lanes.stream().filter(lane -> lane.state() == Lane.State.OPEN);
    }

    private long available(Lane lane) {
        return lane.effectiveAvailable(window.rules(), now);
    }
}
