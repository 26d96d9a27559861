package io.livetrace.gateway.stock;

import static io.livetrace.gateway.stock.Shop.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.ledger.fabric.OnFabric;
import io.livetrace.gateway.ledger.fabric.RealNetwork;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Stock that comes while a lane sells, on a real network. */
@OnFabric
class FabricSellingTest {
    @Test
    void a_lane_that_runs_low_is_topped_up_on_credit_and_sent_more_from_elsewhere() {
        try (Shop shop = Shop.sellingPart(TestGateway.onLedger(RealNetwork.ledger()), 10, 15)) {
            shop.reserve(List.of(order(1, "Wang", 3), order(2, "Li", 3), order(3, "Zhao", 3), order(4, "Qian", 1)));
            shop.write(
                    DemoCompany.BRAND,
                    "/v1/credit-lines",
                    Map.of("operator", DemoCompany.ANCHOR.gln().value(), "units", 20));
            shop.write(DemoCompany.BRAND, "/v1/slots/slot-1/credit", Map.of("units", 20));
            shop.write(DemoCompany.ANCHOR, "/v1/slots/slot-1/lanes/1/top-ups", Map.of("units", 5));
            await().atMost(Duration.ofMinutes(1)).until(() -> available(shop) == 5);

            JsonNode low = shop.get(DemoCompany.BRAND, "/v1/instructions?kind=REPLENISH")
                    .at("/items/0/instruction");
            shop.makeLotElsewhere("W1", 20);
            JsonNode told = shop.write(DemoCompany.BRAND, "/v1/stock/refills", Shop.refill(low, 7));
            assertThat(told.at("/instruction/kind").asText()).isEqualTo("TRANSFER");
        }
    }

    private static int available(Shop shop) {
        return shop.lanes().get(0).at("/counts/available").asInt();
    }
}
