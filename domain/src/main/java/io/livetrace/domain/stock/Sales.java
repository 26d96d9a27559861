package io.livetrace.domain.stock;

import static io.livetrace.domain.stock.OperationResult.done;
import static io.livetrace.domain.stock.OperationResult.refused;
import static io.livetrace.domain.stock.OperationResult.reserved;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What buyers do with a lane: reserve, pay, give back. */
final class Sales {
    private final LaneBook book;
    private final Bookings bookings;
    private final List<Sale> sold = new ArrayList<>();
    private final List<Sale> takenBack = new ArrayList<>();

    Sales(LaneBook book) {
        this.book = book;
        this.bookings = book.bookings;
    }

    /** One order whose units were sold or taken back. */
    record Sale(OrderId order, int units) {}

    /** What this batch sold, in the order of its operations. */
    List<Sale> sold() {
        return List.copyOf(sold);
    }

    /** What this batch took back after it was sold. */
    List<Sale> takenBack() {
        return List.copyOf(takenBack);
    }

    /** The news of a payment. Entered before ended epochs are returned, so what was paid in time is not lost. */
    OperationResult confirm(Operation.Confirm payment) {
        return onBooking(payment, booking -> switch (statusOf(booking)) {
            case CONFIRMED -> done();
            case RELEASED, CANCELLED -> refused(OperationCode.RESERVATION_STATE);
            case OPEN -> sell(payment, booking);
        });
    }

    /** Gives back what is not paid; what has expired or was given back is none the worse for it. */
    OperationResult release(Operation.Release order) {
        return onBooking(order, booking -> switch (statusOf(booking)) {
            case RELEASED -> done();
            case CONFIRMED, CANCELLED -> refused(OperationCode.RESERVATION_STATE);
            case OPEN -> release(booking);
        });
    }

    /** Takes a sale back. */
    OperationResult cancel(Operation.Cancel order) {
        return onBooking(order, booking -> switch (statusOf(booking)) {
            case CANCELLED -> done();
            case OPEN, RELEASED -> refused(OperationCode.RESERVATION_STATE);
            case CONFIRMED -> takeBack(order, booking);
        });
    }

    /** Reserves units; an order that has reserved before gets the same reservation. */
    OperationResult reserve(int index, Operation.Reserve order) {
        if (!book.groups.contains(order.buyer().group()) || !isSoldHere(order)) {
            return refused(OperationCode.WRONG_LANE);
        }
        if (isOfAnother(order)) {
            return refused(OperationCode.SELLER_REFUSED);
        }
        if (book.rules.isOutOfTime(order.order(), book.clock)) {
            return refused(OperationCode.REQUEST_TOO_OLD);
        }
        Optional<Booking> earlier = bookings.find(order.order(), order.buyer());
        if (earlier.isPresent()) {
            return reserved(earlier.get().reservation());
        }
        return obstacleTo(order).map(OperationResult::refused).orElseGet(() -> enter(index, order));
    }

    /** Whether a unit of this lane has what the buyer picked. */
    private boolean isSoldHere(Operation.Reserve order) {
        return order.picked().map(book.lane.articles()::contains).orElse(true);
    }

    /** Whether it comes from another seller than the one whose quota the lane is. */
    private boolean isOfAnother(Operation.Reserve order) {
        return order.seller()
                .flatMap(seller -> book.lane.seller().map(own -> !own.equals(seller)))
                .orElse(false);
    }

    private OperationResult sell(Operation.Confirm payment, Booking booking) {
        long epoch = bookings.stateOf(booking).epoch();
        if (isReturned(epoch) || payment.paidAt().isAfter(book.rules.payBy(epoch))) {
            return refused(OperationCode.LATE_CONFIRM);
        }
        if (book.window.stopped()) {
            return refused(OperationCode.SALE_STOPPED);
        }
        if (book.blocked) {
            return refused(OperationCode.GOODS_BLOCKED);
        }
        book.counts = book.counts.confirm(booking.units(), epoch);
        bookings.mark(booking, ReservationStatus.CONFIRMED);
        sold.add(new Sale(payment.order(), booking.units()));
        return done();
    }

    private OperationResult release(Booking booking) {
        long epoch = bookings.stateOf(booking).epoch();
        if (!isReturned(epoch)) {
            book.counts = book.counts.release(booking.units(), epoch);
            bookings.mark(booking, ReservationStatus.RELEASED);
        }
        return done();
    }

    private OperationResult takeBack(Operation.Cancel order, Booking booking) {
        if (book.isPacked(order.order())) {
            return refused(OperationCode.ORDER_PACKED);
        }
        book.counts = book.counts.cancel(booking.units());
        bookings.mark(booking, ReservationStatus.CANCELLED);
        takenBack.add(new Sale(order.order(), booking.units()));
        return done();
    }

    private Optional<OperationCode> obstacleTo(Operation.Reserve order) {
        if (book.window.stopped()) {
            return Optional.of(OperationCode.SALE_STOPPED);
        }
        if (book.state != Lane.State.OPEN) {
            return Optional.of(OperationCode.SALE_OVER);
        }
        if (!book.window.isOpen(book.clock)) {
            return Optional.of(OperationCode.SALE_NOT_OPEN);
        }
        if (book.blocked) {
            return Optional.of(OperationCode.GOODS_BLOCKED);
        }
        if (book.counts.available() < order.units()) {
            return Optional.of(OperationCode.SOLD_OUT);
        }
        return book.rules
                .unitsPerBuyer()
                .filter(most -> bookings.unitsOf(order.buyer(), book.clock) + order.units() > most)
                .map(most -> OperationCode.BUYER_LIMIT);
    }

    private OperationResult enter(int index, Operation.Reserve order) {
        ReservationId id = new ReservationId(book.lane.n(), book.seq(), index);
        long epoch = book.rules.epochFor(book.clock);
        book.counts = book.counts.reserve(order.units(), epoch);
        bookings.add(order, new Booking(id, order.units()), epoch);
        return reserved(id);
    }

    private OperationResult onBooking(Operation.OfOrder news, Function<Booking, OperationResult> then) {
        Optional<Booking> booking = bookings.find(news.order(), news.buyer());
        if (booking.isEmpty()) {
            return refused(OperationCode.RESERVATION_NOT_FOUND);
        }
        boolean here = booking.get().reservation().lane() == book.lane.n();
        return here ? then.apply(booking.get()) : refused(OperationCode.WRONG_LANE);
    }

    private ReservationStatus statusOf(Booking booking) {
        return bookings.stateOf(booking).status(booking.reservation().index());
    }

    /** Whether a batch before this one has returned the epoch's units. */
    private boolean isReturned(long epoch) {
        return book.rules.isOver(epoch, book.lane.clock());
    }
}
