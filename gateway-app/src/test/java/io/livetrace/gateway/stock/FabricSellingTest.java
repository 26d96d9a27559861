package io.livetrace.gateway.stock;

import static io.livetrace.gateway.Patience.patiently;
import static io.livetrace.gateway.stock.Shop.cancelled;
import static io.livetrace.gateway.stock.Shop.order;
import static io.livetrace.gateway.stock.Shop.paid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.ledger.fabric.OnFabric;
import io.livetrace.gateway.ledger.fabric.RealNetwork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What befalls a lane while it sells, on a real network. */
@OnFabric
class FabricSellingTest {
    @Test
    void a_lane_that_runs_low_borrows_is_topped_up_on_credit_and_sent_more_from_elsewhere() {
        try (Shop shop = Shop.sharing(TestGateway.onLedger(RealNetwork.ledger()), 10, 4, 20)) {
            shop.reserve(List.of(order(1, "Wang", 3), order(2, "Li", 3), order(3, "Zhao", 3), order(4, "Qian", 1)));
            patiently().until(() -> allotted(shop, 0) > 10);
            shop.write(
                    DemoCompany.BRAND,
                    "/v1/credit-lines",
                    Map.of("operator", DemoCompany.ANCHOR.gln().value(), "units", 20));
            shop.write(DemoCompany.BRAND, "/v1/slots/slot-1/credit", Map.of("units", 20));
            shop.write(DemoCompany.ANCHOR, "/v1/slots/slot-1/lanes/1/top-ups", Map.of("units", 5));
            patiently().until(() -> allotted(shop, 0) + allotted(shop, 1) == 19);

            JsonNode low = shop.get(DemoCompany.BRAND, "/v1/instructions?kind=REPLENISH")
                    .at("/items/0/instruction");
            shop.shelf().makeLotElsewhere("W1", 20);
            JsonNode told = shop.write(DemoCompany.BRAND, "/v1/stock/refills", Shop.refill(low, 7));
            assertThat(told.at("/instruction/kind").asText()).isEqualTo("TRANSFER");
        }
    }

    @Test
    void buyers_pick_a_variant_and_get_another_for_nothing() {
        try (Shop shop = Shop.picking(TestGateway.onLedger(RealNetwork.ledger()), "slot-2", 4, 2)) {
            Map<String, Object> wanted = new HashMap<>(order(1, "Wang", 2));
            wanted.put("gtin", shop.shelf().red());
            shop.reserve(List.of(wanted));
            Map<String, Object> paid = new HashMap<>(paid(1, "Wang"));
            paid.put("gtin", shop.shelf().red());
            shop.tell(List.of(paid));
            patiently().until(() -> shop.lanes().get(1).at("/counts/sold").asInt() == 2);
        }
    }

    @Test
    void what_stands_by_is_sent_by_the_batch_that_runs_low() {
        try (Shop shop = Shop.selling(TestGateway.onLedger(RealNetwork.ledger()), "slot-4", 10)) {
            shop.shelf().makeLotElsewhere("W4", 20);
            shop.write(DemoCompany.BRAND, "/v1/stock/standbys", shop.shelf().standby("W4", 8));
            shop.write(
                    DemoCompany.PLATFORM,
                    "/v1/stock-priorities",
                    Map.of("priority", List.of("EARLIEST_EXPIRY"), "cities", List.of()));
            shop.reserve(List.of(order(1, "Wang", 3), order(2, "Li", 3), order(3, "Zhao", 3), order(4, "Qian", 1)));
            patiently()
                    .until(() -> shop.get(DemoCompany.LOGISTICS, "/v1/instructions?kind=TRANSFER")
                            .toString()
                            .contains("standby-W4"));
        }
    }

    @Test
    void a_sale_is_taken_back_until_the_warehouse_has_packed_it() {
        try (Shop shop = Shop.selling(TestGateway.onLedger(RealNetwork.ledger()), "slot-5", 10)) {
            shop.reserve(List.of(order(1, "Wang", 1), order(2, "Li", 1)));
            shop.tell(List.of(paid(1, "Wang"), paid(2, "Li")));
            shop.pack(1, "L1", 1);

            List<JsonNode> results = shop.tell(List.of(cancelled(1, "Wang"), cancelled(2, "Li")));
            assertThat(results)
                    .extracting(result -> result.path("code").asText())
                    .containsExactly("ORDER_PACKED", "");
        }
    }

    private static int allotted(Shop shop, int lane) {
        return shop.lanes().get(lane).at("/counts/allotted").asInt();
    }
}
