package io.livetrace.domain.stock;

import io.livetrace.domain.kernel.RecordId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The bookings of one sale, in the few rows that the orders of a batch lead to. */
record Bookings(RecordId slotId, SaleRules rules, Draft rows) {

    /** What the order has booked for that buyer. */
    Optional<Booking> find(OrderId order, BuyerToken buyer) {
        return rows.find(LaneOrders.key(slotId, buyer.group(), rules.sliceOf(order)))
                .flatMap(row -> row.find(order, buyer));
    }

    /** Writes down a new reservation, which expires with the epoch. */
    void add(Operation.Reserve order, Booking booking, long epoch, Instant now) {
        addOrder(order, booking);
        ReservationId id = booking.reservation();
        LaneState batch = rows.find(LaneState.key(slotId, id.lane(), id.seq()))
                .orElseGet(() -> new LaneState(slotId, id.lane(), id.seq(), epoch, ""));
        rows.put(batch.with(id.index(), ReservationStatus.OPEN));
        if (rules.unitsPerBuyer().isPresent()) {
            addBuyer(order.buyer(), booking, now);
        }
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

    /** How many units the buyer has reserved or bought, where the rules limit them. */
    long unitsOf(BuyerToken buyer, Instant now) {
        return live(buyer, now).stream().mapToLong(Booking::units).sum();
    }

    private void addOrder(Operation.Reserve order, Booking booking) {
        int group = order.buyer().group();
        long slice = rules.sliceOf(order.order());
        SortedMap<String, Booking> orders = new TreeMap<>(rows.find(LaneOrders.key(slotId, group, slice))
                .map(LaneOrders::orders)
                .orElseGet(TreeMap::new));
        orders.put(LaneOrders.fingerprint(order.order(), order.buyer()), booking);
        rows.put(new LaneOrders(slotId, group, slice, orders));
    }

    private void addBuyer(BuyerToken buyer, Booking booking, Instant now) {
        List<Booking> bookings = new ArrayList<>(live(buyer, now));
        bookings.add(booking);
        SortedMap<String, List<Booking>> buyers =
                new TreeMap<>(buyers(buyer).map(LaneBuyers::buyers).orElseGet(TreeMap::new));
        buyers.put(buyer.value(), List.copyOf(bookings));
        BuyerToken.Place place = buyer.place();
        rows.put(new LaneBuyers(slotId, place.group(), place.spread() % rules.buyerRows(), buyers));
    }

    private List<Booking> live(BuyerToken buyer, Instant now) {
        return buyers(buyer).map(row -> row.buyers().getOrDefault(buyer.value(), List.of())).orElse(List.of()).stream()
                .filter(booking -> isLive(booking, now))
                .toList();
    }

    private boolean isLive(Booking booking, Instant now) {
        LaneState batch = stateOf(booking);
        return switch (batch.status(booking.reservation().index())) {
            case CONFIRMED -> true;
            case OPEN -> !rules.isOver(batch.epoch(), now);
            case RELEASED, CANCELLED -> false;
        };
    }

    private Optional<LaneBuyers> buyers(BuyerToken buyer) {
        BuyerToken.Place place = buyer.place();
        return rows.find(LaneBuyers.key(slotId, place.group(), place.spread() % rules.buyerRows()));
    }
}
