package io.livetrace.gateway.stock;

import static io.livetrace.gateway.stock.Shop.order;
import static io.livetrace.gateway.stock.Shop.paid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.gateway.demo.DemoCompany;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SellingTest {
    @Test
    void orders_are_reserved_paid_and_looked_up(@TempDir Path data) {
        try (Shop shop = Shop.selling(data, 10)) {
            List<JsonNode> results = shop.reserve(List.of(order(1, "Wang", 2), order(2, "Li", 4), order(1, "Wang", 2)));
            String reservation = results.get(0).get("reservation").asText();

            assertThat(results.get(0).has("payBy")).isTrue();
            assertThat(results.get(1).get("code").asText()).isEqualTo("BUYER_LIMIT");
            assertThat(results.get(2)).isEqualTo(results.get(0));
            assertThat(statusOf(shop, reservation)).isEqualTo("OPEN");

            assertThat(shop.tell(List.of(paid(1, "Wang"), paid(9, "Wang"))))
                    .extracting(result -> result.path("code").asText())
                    .containsExactly("", "RESERVATION_NOT_FOUND");
            assertThat(statusOf(shop, reservation)).isEqualTo("CONFIRMED");
            assertThat(lane(shop).get("sold").asInt()).isEqualTo(2);
            assertThat(shop.get(DemoCompany.LOGISTICS, "/v1/instructions?kind=DISPATCH")
                            .get("items"))
                    .hasSize(1);
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
    void a_hundred_buyers_at_once_get_what_there_is_and_no_more(@TempDir Path data) {
        try (Shop shop = Shop.selling(data, 60)) {
            ExecutorService crowd = Executors.newFixedThreadPool(20);
            List<CompletableFuture<JsonNode>> buyers = IntStream.range(0, 100)
                    .mapToObj(n -> CompletableFuture.supplyAsync(
                            () -> shop.reserve(List.of(order(n, "buyer " + n, 1)))
                                    .get(0),
                            crowd))
                    .toList();
            List<JsonNode> results =
                    buyers.stream().map(CompletableFuture::join).toList();
            crowd.shutdown();

            assertThat(results).filteredOn(result -> result.has("reservation")).hasSize(60);
            assertThat(results)
                    .filteredOn(result -> result.path("code").asText().equals("SOLD_OUT"))
                    .hasSize(40);
            assertThat(lane(shop).get("available").asInt()).isZero();
            assertThat(lane(shop).get("reserved").asInt()).isEqualTo(60);
        }
    }

    private static String statusOf(Shop shop, String reservation) {
        return shop.get(DemoCompany.PLATFORM, "/v1/reservations/" + reservation)
                .path("status")
                .asText();
    }

    private static JsonNode lane(Shop shop) {
        return shop.get(DemoCompany.ANCHOR, "/v1/slots/slot-1/lanes").at("/items/0/lane/counts");
    }
}
