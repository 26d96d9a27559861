package io.livetrace.gateway.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.demo.DemoCompany;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** White and red bags in one offer, each with another for nothing. */
class VariantsTest {
    private Shop shop;

    @BeforeEach
    void on_sale(@TempDir Path data) {
        shop = Shop.picking(TestGateway.on(data), Shop.SLOT, 4, 2);
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void a_buyer_gets_what_was_picked_as_long_as_there_is_some() {
        shop.reserve(List.of(
                picked(1, "Wang", 2, shop.shelf().red()),
                picked(2, "Wang", 1, shop.shelf().gtin())));

        assertThat(available()).containsExactlyInAnyOrder(3, 0);
        assertThat(shop.reserve(List.of(picked(3, "Li", 1, shop.shelf().red())))
                        .get(0)
                        .path("code")
                        .asText())
                .isEqualTo("SOLD_OUT");
        new Audit(shop.gateway()).findsAllInOrder(6, List.of());
    }

    @Test
    void a_pair_takes_two_pieces_from_its_pool() {
        assertThat(shop.lanes().get(0).get("components")).hasSize(2);
        assertThat(shop.get(DemoCompany.BRAND, "/v1/stock?gtin=" + shop.shelf().red())
                        .at("/items/0/allotted/value")
                        .asText())
                .isEqualTo("4");
    }

    @Test
    void an_order_that_does_not_say_keeps_no_other_from_being_done() {
        List<JsonNode> results = shop.reserve(List.of(
                Shop.order(1, "Wang", 1),
                picked(2, "Wang", 1, "09521234543992"),
                picked(3, "Wang", 1, shop.shelf().gtin())));

        assertThat(results.subList(0, 2))
                .allMatch(result -> result.path("code").asText().equals("VARIANT_UNKNOWN"))
                .noneMatch(result -> result.path("retryable").asBoolean());
        assertThat(results.get(2).has("reservation")).isTrue();
    }

    @Test
    void an_order_may_have_some_of_each_and_is_told_of_apart() {
        List<JsonNode> both = shop.reserve(List.of(
                picked(1, "Wang", 1, shop.shelf().gtin()),
                picked(1, "Wang", 1, shop.shelf().red())));
        Map<String, Object> red = new HashMap<>(Shop.paid(1, "Wang"));
        red.put("gtin", shop.shelf().red());

        assertThat(shop.tell(List.of(Shop.paid(1, "Wang"), red)))
                .extracting(told -> told.path("code").asText())
                .containsExactly("VARIANT_UNKNOWN", "");
        assertThat(both.stream()
                        .map(result -> shop.statusOf(result.path("reservation").asText())))
                .containsExactly("OPEN", "CONFIRMED");
    }

    private static Map<String, Object> picked(int n, String buyer, int units, String gtin) {
        Map<String, Object> order = new HashMap<>(Shop.order(n, buyer, units));
        order.put("gtin", gtin);
        return order;
    }

    private List<Integer> available() {
        return shop.lanes().stream()
                .map(lane -> lane.at("/counts/available").asInt())
                .toList();
    }
}
