package io.livetrace.domain.stock;

import io.livetrace.domain.kernel.RecordId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The bookings of one sale, in the few rows that the orders of a batch lead to. */
record Bookings(RecordId slotId, SaleRules rules, Draft rows) {

    /** What the order has booked for that buyer. */
    Optional<Booking> find(OrderId order, BuyerToken buyer) {
        return parts(buyer).flatMap(row -> row.orders().find(order, buyer).stream()).findFirst();
    }

    /** Writes down a new reservation, which expires with the epoch. */
    void add(Operation.Reserve order, Booking booking, long epoch) {
        addOrder(order, booking);
        ReservationId id = booking.reservation();
        LaneState batch = rows.find(LaneState.key(slotId, id.lane(), id.seq()))
                .orElseGet(() -> new LaneState(slotId, id.lane(), id.seq(), epoch, ""));
        rows.put(batch.with(id.index(), ReservationStatus.OPEN));
    }

    /** Where the reservations of its batch stand. */
    LaneState stateOf(Booking booking) {
        ReservationId id = booking.reservation();
        return rows.find(LaneState.key(slotId, id.lane(), id.seq()))
                .orElseThrow(() -> new IllegalStateException(id + " is booked but its batch has no states"));
    }

    void mark(Booking booking, ReservationStatus status) {
        rows.put(stateOf(booking).with(booking.reservation().index(), status));
    }

    /** How many units the buyer has reserved or bought. */
    long unitsOf(BuyerToken buyer, Instant now) {
        return parts(buyer)
                .flatMap(row -> row.orders().of(buyer).stream())
                .filter(booking -> isLive(booking, now))
                .mapToLong(Booking::units)
                .sum();
    }

    private void addOrder(Operation.Reserve order, Booking booking) {
        LaneOrders recent = part(order.buyer(), LaneOrders.Part.RECENT);
        BookedOrders orders = recent.orders().and(BookedOrders.of(order.order(), order.buyer(), booking));
        if (orders.size() < rules.recentOrders()) {
            rows.put(recent.with(orders));
        } else {
            LaneOrders earlier = part(order.buyer(), LaneOrders.Part.EARLIER);
            rows.put(earlier.with(earlier.orders().and(orders)));
            rows.put(recent.with(BookedOrders.NONE));
        }
    }

    private Stream<LaneOrders> parts(BuyerToken buyer) {
        return Stream.of(LaneOrders.Part.values()).map(part -> part(buyer, part));
    }

    private LaneOrders part(BuyerToken buyer, LaneOrders.Part part) {
        return rows.find(LaneOrders.key(slotId, buyer.group(), part))
                .orElseGet(() -> new LaneOrders(slotId, buyer.group(), part, BookedOrders.NONE));
    }

    private boolean isLive(Booking booking, Instant now) {
        LaneState batch = stateOf(booking);
        return switch (batch.status(booking.reservation().index())) {
            case CONFIRMED -> true;
            case OPEN -> !rules.isOver(batch.epoch(), now);
            case RELEASED, CANCELLED -> false;
        };
    }
}
