package io.livetrace.gateway.stock;

import static io.livetrace.gateway.stock.Shop.order;
import static io.livetrace.gateway.stock.Shop.paid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.stock.ReservationStatus;
import io.livetrace.gateway.ApiClient;
import io.livetrace.gateway.Endings;
import io.livetrace.gateway.GatewayProcess;
import io.livetrace.gateway.MovableClock;
import io.livetrace.gateway.Rush;
import io.livetrace.gateway.StateFromBlocks;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.demo.DemoCompany;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gateway's process is killed or stopped in the middle of a sale, and started again on the same data. */
class RestartedInMidSaleTest {
    private static final int STOCK = 400;
    private static final int PEOPLE = 8;
    private static final int ENOUGH = 60;

    private final AtomicInteger orders = new AtomicInteger();
    private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger told = new AtomicInteger();

    private final MovableClock clock = new MovableClock();

    private enum End {
        KILLED(GatewayProcess::kill),
        STOPPED(GatewayProcess::stop);

        private final Consumer<GatewayProcess> way;

        End(Consumer<GatewayProcess> way) {
            this.way = way;
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_acknowledged_is_lost_nothing_is_sold_twice_and_the_sale_goes_on(End end, @TempDir Path data) {
        Shop.selling(data, STOCK).close();
        sellUntil(end, GatewayProcess.on(data));

        try (Shop shop = Shop.at(TestGateway.tellingTimeBy(clock, data))) {
            Map<Integer, String> kept = new TreeMap<>(acknowledged);
            kept.forEach((n, reservation) ->
                    assertThat(shop.statusOf(reservation)).isEqualTo(isPaid(n) ? "CONFIRMED" : "OPEN"));

            List<JsonNode> again = shop.reserve(IntStream.range(0, orders.get())
                    .mapToObj(RestartedInMidSaleTest::orderOf)
                    .toList());

            assertThat(again).allMatch(answer -> answer.has("reservation"));
            kept.forEach((n, reservation) ->
                    assertThat(again.get(n).get("reservation").asText()).isEqualTo(reservation));
            assertThat(reservations(shop)).hasSize(orders.get());
            sellTheRest(shop);
            new Audit(shop.gateway()).findsAllInOrder(STOCK, kept.values());
            assertNoTaskIsForgotten(shop.gateway());
        }
    }

    /** Such as the warehouse's, to send what was paid. */
    private void assertNoTaskIsForgotten(TestGateway gateway) {
        clock.goAhead(Duration.ofDays(20));
        assertThat(Endings.at(gateway).closed(false)).isNotEmpty();
        Endings.at(gateway).areAnswersOrLate();
    }

    private void sellTheRest(Shop shop) {
        List<JsonNode> rest = shop.reserve(IntStream.rangeClosed(orders.get(), STOCK)
                .mapToObj(RestartedInMidSaleTest::orderOf)
                .toList());

        assertThat(rest).filteredOn(answer -> answer.has("reservation")).hasSize(STOCK - orders.get());
        assertThat(reservations(shop)).hasSize(STOCK);
    }

    private void sellUntil(End end, GatewayProcess gateway) {
        try {
            Rush.of(PEOPLE, person -> shopUntil(end, gateway));
        } finally {
            gateway.kill();
        }
        assertThat(orders).hasValueLessThan(STOCK);
    }

    /** Orders, and pays every second order, until nobody answers any more: who is told as the sixtieth ends the gateway. */
    private int shopUntil(End end, GatewayProcess gateway) {
        ApiClient shop = gateway.as(DemoCompany.PLATFORM);
        int n = orders.getAndIncrement();
        try {
            for (; n < STOCK; n = orders.getAndIncrement()) {
                String reservation = post(shop, "reservations", Map.of("orders", List.of(orderOf(n))))
                        .path("reservation")
                        .asText();
                if (isPaid(n)) {
                    post(shop, "reservation-outcomes", Map.of("outcomes", List.of(paid(n, buyer(n)))));
                }
                acknowledged.put(n, reservation);
                if (told.incrementAndGet() == ENOUGH) {
                    end.way.accept(gateway);
                }
            }
        } catch (UncheckedIOException ended) {
            assertThat(told).hasValueGreaterThanOrEqualTo(ENOUGH);
        }
        return n;
    }

    private static JsonNode post(ApiClient shop, String kind, Object body) {
        return shop.post("/v1/slots/slot-1/" + kind, body).expect(200).json().at("/results/0");
    }

    private static Map<String, Integer> reservations(Shop shop) {
        Reservations all = new Reservations(StateFromBlocks.of(shop.gateway().ledger()));
        Map<String, Integer> both = new TreeMap<>(all.standing(ReservationStatus.OPEN));
        both.putAll(all.standing(ReservationStatus.CONFIRMED));
        return both;
    }

    private static Map<String, Object> orderOf(int n) {
        return order(n, buyer(n), 1);
    }

    private static String buyer(int n) {
        return "buyer " + n;
    }

    private static boolean isPaid(int n) {
        return n % 2 == 0;
    }
}
