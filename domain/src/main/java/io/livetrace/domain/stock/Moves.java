package io.livetrace.domain.stock;

import static io.livetrace.domain.stock.OperationResult.done;
import static io.livetrace.domain.stock.OperationResult.refused;

import java.util.Optional;

/** How units and groups of buyers come to a lane and leave it, other than by a sale. */
record Moves(LaneBook book) {

    /** Takes what was given to this lane, or takes back what it gave itself. */
    OperationResult take(Operation.Take taking) {
        Optional<LaneGrant> grant =
                book.rows.find(LaneGrant.key(book.lane.slotId(), taking.from(), taking.seq(), taking.index()));
        return grant.map(this::take).orElse(refused(OperationCode.GRANT_NOT_FOUND));
    }

    /** Lowers the lane first, and leaves a grant for the other one. */
    OperationResult give(int index, Operation.Give giving) {
        if (book.state != Lane.State.OPEN) {
            return refused(OperationCode.SALE_OVER);
        }
        if (!book.groups.containsAll(giving.groups()) || giving.to() == book.lane.n()) {
            return refused(OperationCode.WRONG_LANE);
        }
        if (book.counts.available() < giving.units()) {
            return refused(OperationCode.SOLD_OUT);
        }
        book.counts = book.counts.move(-giving.units());
        giving.groups().forEach(book.groups::remove);
        book.rows.put(grant(index, giving));
        return done();
    }

    /** Gives units back to the pool and sets the mark. */
    OperationResult adjust(Operation.Adjust adjustment) {
        if (book.counts.available() < adjustment.units()) {
            return refused(OperationCode.SOLD_OUT);
        }
        book.giveBack(adjustment.units());
        book.mark = adjustment.mark().orElse(book.mark);
        return done();
    }

    /** The end of the sale has closed the lane already, or it stays open. */
    OperationResult close() {
        return book.state == Lane.State.OPEN ? refused(OperationCode.SALE_STILL_OPEN) : done();
    }

    private OperationResult take(LaneGrant grant) {
        boolean mine = grant.to() == book.lane.n() || grant.from() == book.lane.n();
        boolean fits = grant.units() == 0 || grant.components().equals(book.lane.components());
        if (!mine || !fits || !isAllowed(grant)) {
            return refused(OperationCode.GRANT_MISMATCH);
        }
        book.counts = book.counts.move(grant.units());
        book.groups.addAll(grant.groups());
        book.bookings.take(grant.orders());
        book.rows.delete(grant.recordKey());
        return done();
    }

    /** Buyers stay with their seller and variant; units of another seller are borrowed, as its quota says. */
    private boolean isAllowed(LaneGrant grant) {
        if (grant.isFromPools() || grant.seller().equals(book.lane.seller())) {
            return grant.groups().isEmpty() || grant.articles().equals(book.lane.articles());
        }
        return grant.groups().isEmpty() && book.window.mayBorrow(book.lane.seller(), grant.seller(), book.clock);
    }

    private LaneGrant grant(int index, Operation.Give giving) {
        return new LaneGrant(
                book.lane.slotId(),
                book.lane.n(),
                book.seq(),
                index,
                giving.to(),
                giving.units(),
                giving.groups(),
                book.lane.components(),
                book.lane.seller(),
                book.bookings.ofGroups(giving.groups()));
    }
}
