package io.livetrace.domain.stock;

import static io.livetrace.domain.stock.Orders.buyer;
import static io.livetrace.domain.stock.Orders.cancel;
import static io.livetrace.domain.stock.Orders.confirm;
import static io.livetrace.domain.stock.Orders.give;
import static io.livetrace.domain.stock.Orders.order;
import static io.livetrace.domain.stock.Orders.release;
import static io.livetrace.domain.stock.Orders.reserve;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Three lanes, forty buyers who do everything in any order, and a clock that runs: what holds after every batch. */
class LanePropertiesTest {
    private static final int LANES = 3;
    private static final int STOCK_PER_LANE = 30;
    private static final int BUYERS = 40;
    private static final int LIMIT = 4;
    private static final int BATCHES = 60;

    @Property(seed = "11", tries = 25)
    void nothing_is_oversold_lost_or_doubled(@ForAll long seed) {
        Script script = new Script(new Random(seed));
        for (int i = 0; i < BATCHES; i++) {
            script.step();
            script.requireConserved();
            script.requireCountsFitBookings();
            script.requireEveryGroupInOnePlace();
            script.requireLimits();
        }
    }

    @Property(seed = "12", tries = 25)
    void after_the_end_all_that_was_not_sold_comes_back(@ForAll long seed) {
        Script script = new Script(new Random(seed));
        for (int i = 0; i < BATCHES; i++) {
            script.step();
        }
        script.drain();
        assertThat(script.sold() + script.sale.givenBack(Sale.DRESS)).isEqualTo((long) LANES * STOCK_PER_LANE);
    }

    @Property(seed = "13", tries = 25)
    void an_order_sent_again_never_reserves_again(@ForAll long seed) {
        Script script = new Script(new Random(seed));
        for (int i = 0; i < BATCHES; i++) {
            script.step();
        }
        for (LaneBatch batch : script.sale.all(LaneBatch.TYPE)) {
            for (int i = 0; i < batch.results().size(); i++) {
                script.requireSameReservation(
                        batch.operations().get(i), batch.results().get(i));
            }
        }
    }

    /** A random run of a sale. */
    private static final class Script {
        private final Random random;
        private final Sale sale = Sale.limitedTo(LIMIT);
        private final List<Operation.Reserve> orders = new ArrayList<>();
        private final Map<OrderId, ReservationId> reservations = new HashMap<>();

        Script(Random random) {
            this.random = random;
            for (int n = 1; n <= LANES; n++) {
                int lane = n;
                sale.lane(
                        n,
                        STOCK_PER_LANE,
                        Orders.allGroups().stream()
                                .filter(group -> group % LANES == lane - 1)
                                .toList());
            }
        }

        void step() {
            sale.pass(Duration.ofSeconds(random.nextInt(120)));
            if (random.nextInt(200) == 0) {
                sale.end(random.nextBoolean());
            }
            List<Operation> operations =
                    Stream.generate(this::operation).limit(random.nextInt(12)).toList();
            sale.enter(1 + random.nextInt(LANES), operations);
        }

        void drain() {
            sale.end(false);
            for (LaneGrant grant : sale.all(LaneGrant.TYPE)) {
                sale.enter(grant.to(), new Operation.Take(grant.from(), grant.seq(), grant.index()));
            }
            sale.pass(Duration.ofMinutes(20));
            for (int n = 1; n <= LANES; n++) {
                sale.enter(n, new Operation.Close());
                assertThat(sale.lane(n).state()).isEqualTo(Lane.State.DRAINED);
            }
        }

        long sold() {
            return sale.all(Lane.TYPE).stream()
                    .mapToLong(lane -> lane.counts().sold())
                    .sum();
        }

        private Operation operation() {
            return switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> newOrder();
                case 4 -> someOrder();
                case 5, 6 -> confirm(someOrder(), sale.now().minusSeconds(random.nextInt(600)));
                case 7 -> random.nextBoolean() ? release(someOrder()) : cancel(someOrder());
                case 8 -> give(1 + random.nextInt(LANES), random.nextInt(5), random.nextInt(BuyerToken.GROUPS));
                default -> taking();
            };
        }

        private Operation.Reserve newOrder() {
            Operation.Reserve order =
                    reserve(order(sale.now(), orders.size()), buyer(random.nextInt(BUYERS)), 1 + random.nextInt(LIMIT));
            orders.add(order);
            return order;
        }

        private Operation.Reserve someOrder() {
            return orders.isEmpty() ? newOrder() : orders.get(random.nextInt(orders.size()));
        }

        private Operation taking() {
            List<LaneGrant> grants = sale.all(LaneGrant.TYPE);
            if (grants.isEmpty()) {
                return someOrder();
            }
            LaneGrant grant = grants.get(random.nextInt(grants.size()));
            return new Operation.Take(grant.from(), grant.seq(), grant.index());
        }

        void requireConserved() {
            long inLanes = sale.all(Lane.TYPE).stream()
                    .mapToLong(lane -> lane.counts().allotted())
                    .sum();
            long onTheWay = sale.all(LaneGrant.TYPE).stream()
                    .mapToLong(LaneGrant::units)
                    .sum();
            assertThat(inLanes + onTheWay + sale.givenBack(Sale.DRESS)).isEqualTo((long) LANES * STOCK_PER_LANE);
        }

        void requireCountsFitBookings() {
            for (Lane lane : sale.all(Lane.TYPE)) {
                long reserved = 0;
                long sold = 0;
                for (Booking booking : bookingsOf(lane)) {
                    LaneState batch = state(booking);
                    ReservationStatus status =
                            batch.status(booking.reservation().index());
                    boolean over = sale.window().rules().isOver(batch.epoch(), lane.clock());
                    reserved += status == ReservationStatus.OPEN && !over ? booking.units() : 0;
                    sold += status == ReservationStatus.CONFIRMED ? booking.units() : 0;
                }
                assertThat(lane.counts().reserved()).isEqualTo(reserved);
                assertThat(lane.counts().sold()).isEqualTo(sold);
            }
        }

        void requireEveryGroupInOnePlace() {
            List<Integer> groups = new ArrayList<>();
            sale.all(Lane.TYPE).forEach(lane -> groups.addAll(lane.groups()));
            sale.all(LaneGrant.TYPE).forEach(grant -> groups.addAll(grant.groups()));
            assertThat(groups).containsExactlyInAnyOrderElementsOf(Orders.allGroups());
        }

        void requireLimits() {
            Map<BuyerToken, Long> units = new HashMap<>();
            Set<OrderId> counted = new LinkedHashSet<>();
            for (Operation.Reserve order : orders) {
                if (counted.add(order.order())) {
                    booking(order)
                            .filter(this::isLive)
                            .ifPresent(booking -> units.merge(order.buyer(), (long) booking.units(), Long::sum));
                }
            }
            assertThat(units.values()).allMatch(held -> held <= LIMIT);
        }

        void requireSameReservation(Operation operation, OperationResult result) {
            if (operation instanceof Operation.Reserve order
                    && result.reservation().isPresent()) {
                ReservationId made = result.reservation().get();
                assertThat(reservations.getOrDefault(order.order(), made)).isEqualTo(made);
                reservations.put(order.order(), made);
            }
        }

        private List<Booking> bookingsOf(Lane lane) {
            return orders.stream()
                    .flatMap(order -> booking(order).stream())
                    .distinct()
                    .filter(booking -> booking.reservation().lane() == lane.n())
                    .toList();
        }

        private Optional<Booking> booking(Operation.Reserve order) {
            return LaneOrders.find(sale.all(LaneOrders.TYPE), order.order(), order.buyer());
        }

        private boolean isLive(Booking booking) {
            LaneState batch = state(booking);
            ReservationStatus status = batch.status(booking.reservation().index());
            return status == ReservationStatus.CONFIRMED
                    || (status == ReservationStatus.OPEN
                            && !sale.window().rules().isOver(batch.epoch(), sale.now()));
        }

        private LaneState state(Booking booking) {
            ReservationId id = booking.reservation();
            return sale.find(LaneState.key(Sale.SLOT, id.lane(), id.seq())).orElseThrow();
        }
    }
}
