package io.livetrace.gateway.stock;

import static io.livetrace.gateway.Patience.patiently;
import static io.livetrace.gateway.stock.Shop.order;
import static io.livetrace.gateway.stock.Shop.paid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.stock.BuyerToken;
import io.livetrace.domain.stock.Operation;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.demo.DemoCompany;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SellingTest {
    private static final String TOP_UPS = "/v1/slots/slot-1/lanes/1/top-ups";

    @Test
    void orders_are_reserved_paid_and_looked_up(@TempDir Path data) {
        try (Shop shop = Shop.selling(data, 10)) {
            List<JsonNode> results = shop.reserve(List.of(order(1, "Wang", 2), order(2, "Li", 4), order(1, "Wang", 2)));
            String reservation = results.get(0).get("reservation").asText();

            assertThat(results.get(0).has("payBy")).isTrue();
            assertThat(results.get(1).get("code").asText()).isEqualTo("BUYER_LIMIT");
            assertThat(results.get(2).get("reservation").asText()).isEqualTo(reservation);
            assertThat(shop.statusOf(reservation)).isEqualTo("OPEN");

            assertThat(shop.tell(List.of(paid(1, "Wang"), paid(9, "Wang"))))
                    .extracting(result -> result.path("code").asText())
                    .containsExactly("", "RESERVATION_NOT_FOUND");
            assertThat(shop.statusOf(reservation)).isEqualTo("CONFIRMED");
            assertThat(lane(shop).get("sold").asInt()).isEqualTo(2);
            assertThat(shop.get(DemoCompany.LOGISTICS, "/v1/instructions?kind=DISPATCH")
                            .get("items"))
                    .hasSize(1);
        }
    }

    @Test
    void more_units_come_while_a_lane_sells(@TempDir Path data) {
        try (Shop shop = Shop.sellingPart(TestGateway.on(data), 2, 5)) {
            shop.reserve(List.of(order(1, "Wang", 2)));
            assertThat(shop.status(DemoCompany.ANCHOR, TOP_UPS, Map.of("units", 4)))
                    .isEqualTo(409);

            shop.write(DemoCompany.ANCHOR, TOP_UPS, Map.of("units", 3));
            patiently().until(() -> lane(shop).get("available").asInt() == 3);
            assertThat(shop.reserve(List.of(order(2, "Li", 3))).get(0).has("reservation"))
                    .isTrue();
            assertThat(shop.status(DemoCompany.ANCHOR, "/v1/slots/slot-1/lanes/2/top-ups", Map.of("units", 1)))
                    .isEqualTo(404);
        }
    }

    @Test
    void a_seller_that_has_sold_its_quota_borrows_what_another_lends(@TempDir Path data) {
        try (Shop shop = Shop.sharing(TestGateway.on(data), 2, 9, 11)) {
            List<Map<String, Object>> crowd = IntStream.range(0, 8)
                    .mapToObj(n -> order(n, "buyer " + n, 1))
                    .toList();
            assertThat(shop.reserve(crowd)).anyMatch(SellingTest::isSoldOut);
            assertThat(shop.lanes().get(1).path("seller").asText())
                    .isEqualTo(DemoCompany.PLATFORM.gln().value());

            assertThat(shop.lanes().get(1).at("/counts/reserved").asInt()).isZero();

            patiently().until(() -> lane(shop).get("available").asInt() > 0);
            assertThat(shop.reserve(List.of(order(9, "Wang", 1))).get(0).has("reservation"))
                    .isTrue();
        }
    }

    @Test
    void a_lane_that_runs_low_is_sent_more_from_another_warehouse(@TempDir Path data) {
        try (Shop shop = Shop.selling(data, 10)) {
            shop.reserve(List.of(order(1, "Wang", 3), order(2, "Li", 3), order(3, "Zhao", 3), order(4, "Qian", 1)));
            JsonNode low = shop.get(DemoCompany.BRAND, "/v1/instructions?kind=REPLENISH")
                    .at("/items/0/instruction");
            Map<String, Object> refill = Shop.refill(low, 7);
            assertThat(shop.status(DemoCompany.BRAND, "/v1/stock/refills", refill))
                    .isEqualTo(409);

            shop.shelf().makeLotElsewhere("W1", 20);
            JsonNode told = shop.write(DemoCompany.BRAND, "/v1/stock/refills", refill);
            assertThat(told.at("/offer/from/lot").asText()).isEqualTo("W1");
            assertThat(told.at("/instruction/kind").asText()).isEqualTo("TRANSFER");
            assertThat(shop.get(DemoCompany.LOGISTICS, "/v1/instructions?kind=TRANSFER")
                            .get("items"))
                    .hasSize(1);
        }
    }

    @Test
    void what_stands_by_in_another_warehouse_is_sent_when_a_lane_runs_low(@TempDir Path data) {
        try (Shop shop = Shop.selling(data, 10)) {
            shop.shelf().makeLotElsewhere("W1", 20);
            shop.write(DemoCompany.BRAND, "/v1/stock/standbys", shop.shelf().standby("W1", 8));
            assertThat(shop.get(DemoCompany.BRAND, "/v1/stock/transfers")
                            .at("/items/0/waits")
                            .asBoolean())
                    .isTrue();

            shop.reserve(List.of(order(1, "Wang", 3), order(2, "Li", 3), order(3, "Zhao", 3), order(4, "Qian", 1)));
            assertThat(shop.get(DemoCompany.LOGISTICS, "/v1/instructions?kind=TRANSFER")
                            .at("/items/0/instruction/content/transferId")
                            .asText())
                    .isEqualTo("standby-W1");
            assertThat(shop.get(DemoCompany.BRAND, "/v1/stock/transfers")
                            .at("/items/0/waits")
                            .asBoolean())
                    .isFalse();
        }
    }

    @Test
    void only_the_platform_sells(@TempDir Path data) {
        try (Shop shop = Shop.selling(data, 1)) {
            Map<String, Object> one = Map.of("orders", List.of(order(1, "Wang", 1)));

            assertThat(shop.status(DemoCompany.ANCHOR, "/v1/slots/slot-1/reservations", one))
                    .isEqualTo(403);
            assertThat(shop.status(DemoCompany.PLATFORM, "/v1/slots/no-slot/reservations", one))
                    .isEqualTo(404);
            assertThat(shop.status(DemoCompany.PLATFORM, "/v1/slots/slot-1/reservations", Map.of("orders", List.of())))
                    .isEqualTo(400);
        }
    }

    @Test
    void every_order_has_its_own_result_also_one_that_makes_no_sense(@TempDir Path data) {
        try (Shop shop = Shop.selling(data, 10)) {
            shop.reserve(List.of(order(1, "Wang", 1), order(2, "Li", 1)));
            Map<String, Object> unpaid = new HashMap<>(paid(1, "Wang"));
            unpaid.remove("paidAt");

            assertThat(shop.tell(List.of(unpaid, paid(2, "Li"))))
                    .extracting(result -> result.path("code").asText())
                    .containsExactly("MALFORMED_REQUEST", "");
        }
    }

    @Test
    void a_request_may_have_more_orders_than_a_batch(@TempDir Path data) {
        try (Shop shop = Shop.selling(data, 900)) {
            List<Map<String, Object>> orders = IntStream.range(0, 1000)
                    .mapToObj(n -> order(n, "buyer " + n, 1))
                    .toList();

            List<JsonNode> results = shop.reserve(orders);

            assertThat(results)
                    .extracting(result -> result.get("order").asText())
                    .containsExactlyElementsOf(orders.stream()
                            .map(order -> String.valueOf(order.get("order")))
                            .toList());
            assertThat(results).filteredOn(result -> result.has("reservation")).hasSize(900);
            assertThat(results).filteredOn(SellingTest::isSoldOut).hasSize(100);
        }
    }

    @Test
    void an_order_follows_its_buyer_to_the_lane_that_has_the_group_now(@TempDir Path data) {
        try (Shop shop = Shop.selling(data, 5, 5)) {
            Asked asked = new Asked(
                    RecordId.of(Shop.SLOT),
                    Asked.Kind.RESERVATIONS,
                    List.of(new Misplaced(1), new Misplaced(2)),
                    Optional.empty(),
                    Asked.Sender.NOBODY);

            Results results = shop.desk().enter(asked, () -> {}).await();

            assertThat(results.results())
                    .allMatch(result -> result.reservation().isPresent());
        }
    }

    @Test
    void buyers_of_a_lane_that_is_sold_out_are_sold_what_another_lane_has(@TempDir Path data) {
        try (Shop shop = Shop.selling(data, 1, 30)) {
            AtomicInteger buyers = new AtomicInteger();

            patiently().until(() -> {
                int n = buyers.incrementAndGet();
                shop.reserve(List.of(order(n, "buyer " + n, 1)));
                return shop.lanes().stream().anyMatch(lane -> lane.get("groups").size() == 64);
            });

            int n = buyers.incrementAndGet();
            assertThat(shop.reserve(List.of(order(n, "buyer " + n, 1))).get(0).has("reservation"))
                    .isTrue();
        }
    }

    /** An order that is sent to the wrong lane at first, as when its group has just moved. */
    private static final class Misplaced implements Order {
        private final Want want;
        private boolean known;

        Misplaced(int n) {
            this.want = new Want(Shop.number(n), "buyer " + n, 1);
        }

        @Override
        public String order() {
            return want.order();
        }

        @Override
        public String buyer() {
            return want.buyer();
        }

        @Override
        public int lane(Selling selling, BuyerToken token) {
            int right = want.lane(selling, token);
            int place = known ? right : 3 - right;
            known = true;
            return place;
        }

        @Override
        public Operation operation(Selling selling, BuyerToken token) {
            return want.operation(selling, token);
        }
    }

    private static boolean isSoldOut(JsonNode result) {
        return result.path("code").asText().equals("SOLD_OUT");
    }

    private static JsonNode lane(Shop shop) {
        return shop.lanes().get(0).get("counts");
    }
}
