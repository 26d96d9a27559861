package io.livetrace.domain.stock;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.kernel.RecordKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A lane's book, open while one batch is entered. {@link Sales} and {@link Moves} write in it, one operation after the
 * other; it is used by one thread and for one batch.
 */
final class LaneBook {
    final Lane lane;
    final SaleWindow window;
    final SaleRules rules;
    /** Whether a hold or a recall stands on the lane's goods. */
    final boolean blocked;
    /** The lane's time never goes back. */
    final Instant clock;

    final Draft rows;
    final Bookings bookings;
    final TreeSet<Integer> groups;
    private final Predicate<RecordKey<PackedOrder>> packed;

    Counts counts;
    Lane.State state;
    long mark;
    private long expired;
    private long givenBack;

    LaneBook(Lane lane, LaneBatching.Facts facts, Instant clock) {
        this.lane = lane;
        this.window = facts.window();
        this.rules = window.rules();
        this.blocked = !facts.blocked().isEmpty();
        this.clock = clock;
        this.rows = new Draft(facts.records());
        this.bookings = new Bookings(lane, rules, rows);
        this.groups = new TreeSet<>(lane.groups());
        this.packed = facts.packed();
        this.counts = lane.counts();
        this.state = lane.state();
        this.mark = lane.mark();
    }

    /** The batch that is being entered. */
    long seq() {
        return lane.seq() + 1;
    }

    /** Whether a company that sends the lane's goods says that it packed what the order bought; nobody else's word counts. */
    boolean isPacked(OrderId order) {
        return lane.components().stream()
                .map(LaneComponent::operator)
                .distinct()
                .anyMatch(sender -> packed.test(PackedOrder.key(sender, order.digest())));
    }

    /** Returns the epochs that have ended, and closes the lane when the sale is over. */
    void passTime() {
        Counts later = counts.expire(rules, clock);
        expired = counts.reserved() - later.reserved();
        counts = later;
        if (state == Lane.State.OPEN && window.isOver(clock)) {
            state = Lane.State.CLOSING;
        }
    }

    /** After the end nothing stays available; the lane is drained when nothing is reserved either. */
    void drain() {
        if (state != Lane.State.OPEN) {
            giveBack(counts.available());
            state = counts.reserved() == 0 ? Lane.State.DRAINED : Lane.State.CLOSING;
        }
    }

    /** Available units leave the lane for the pool. */
    void giveBack(long units) {
        counts = counts.move(-units);
        givenBack += units;
    }

    long givenBack() {
        return givenBack;
    }

    /** Whether this batch took the lane below its mark. */
    boolean crossedMark() {
        return state == Lane.State.OPEN && lane.counts().available() >= lane.mark() && counts.available() < mark;
    }

    LaneBatch batch(MspId by, LaneBatching.Batch told, List<OperationResult> results) {
        return new LaneBatch(
                lane.slotId(),
                lane.n(),
                seq(),
                lane.prevHash(),
                clock,
                by,
                rules.payBy(rules.epochFor(clock)),
                expired,
                givenBack,
                told.operations(),
                results,
                told.intake(),
                told.lists());
    }

    Lane lane(Digest hash, Optional<Term> term) {
        return new Lane(
                lane.slotId(),
                lane.n(),
                lane.components(),
                List.copyOf(groups),
                mark,
                counts,
                state,
                seq(),
                Optional.of(hash),
                clock,
                term,
                lane.seller());
    }
}
