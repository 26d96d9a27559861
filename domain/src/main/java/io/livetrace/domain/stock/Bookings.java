package io.livetrace.domain.stock;

import io.livetrace.domain.kernel.RecordId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The bookings that one lane knows of, open while a batch is entered; {@link #keep} writes down what was added. */
final class Bookings {
    private final RecordId slotId;
    private final SaleRules rules;
    private final Draft rows;
    private final List<LaneOrders> kept;
    private final Map<BuyerToken, Map<OrderId, Booking>> added = new HashMap<>();

    Bookings(Lane lane, SaleRules rules, Draft rows) {
        this.slotId = lane.slotId();
        this.rules = rules;
        this.rows = rows;
        this.kept = LaneOrders.of(slotId, lane.n(), rules, rows);
    }

    /** What the order has booked for that buyer. */
    Optional<Booking> find(OrderId order, BuyerToken buyer) {
        Booking fresh = added.getOrDefault(buyer, Map.of()).get(order);
        return Optional.ofNullable(fresh).or(() -> LaneOrders.find(kept, order, buyer));
    }

    /** Writes down a new reservation, which expires with the epoch. */
    void add(Operation.Reserve order, Booking booking, long epoch) {
        added.computeIfAbsent(order.buyer(), buyer -> new HashMap<>()).put(order.order(), booking);
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
        Stream<Booking> fresh = added.getOrDefault(buyer, Map.of()).values().stream();
        return Stream.concat(fresh, LaneOrders.of(kept, buyer))
                .filter(booking -> isLive(booking, now))
                .mapToLong(Booking::units)
                .sum();
    }

    /** The orders of the buyers of these groups, for a lane that takes the groups over. */
    BookedOrders ofGroups(Collection<Integer> groups) {
        return Stream.concat(kept.stream().map(LaneOrders::orders), Stream.of(fresh()))
                .map(orders -> orders.ofGroups(groups))
                .reduce(BookedOrders.NONE, BookedOrders::and);
    }

    /** Takes over orders that came with their groups; some may have been here before. */
    void take(BookedOrders given) {
        keep(kept.stream().map(LaneOrders::orders).reduce(given, BookedOrders::without));
    }

    /** Writes down what was added. */
    void keep() {
        if (!added.isEmpty()) {
            keep(fresh());
            added.clear();
        }
    }

    private void keep(BookedOrders more) {
        LaneOrders recent = kept.get(0);
        BookedOrders orders = recent.orders().and(more);
        if (orders.size() < rules.recentOrders()) {
            put(recent.with(orders));
        } else {
            LaneOrders last = kept.get(kept.size() - 1);
            put(last.with(last.orders().and(orders)));
            put(recent.with(BookedOrders.NONE));
        }
    }

    private void put(LaneOrders row) {
        kept.set(row.part(), row);
        rows.put(row);
    }

    private BookedOrders fresh() {
        List<BookedOrders> orders = new ArrayList<>();
        added.forEach((buyer, bookings) ->
                bookings.forEach((order, booking) -> orders.add(BookedOrders.of(order, buyer, booking))));
        return BookedOrders.all(orders);
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
