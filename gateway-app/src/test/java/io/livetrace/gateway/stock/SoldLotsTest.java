package io.livetrace.gateway.stock;

import static io.livetrace.gateway.demo.DemoCompany.ANCHOR;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.gateway.TestGateway;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who sold a lot, as whoever scans it is told. */
class SoldLotsTest {
    @Test
    void a_lot_names_the_sessions_that_had_some_of_it_to_sell_and_tells_when_they_were_stopped() {
        try (TestGateway gateway = TestGateway.start()) {
            Shop shop = Shop.selling(gateway, 5);
            shop.shelf().makeLot("L2", 5);
            JsonNode open = sales(shop, "L1");
            shop.write(PLATFORM, "/v1/slots/slot-1/stop", Map.of("reason", "claims under review"));
            JsonNode stopped = sales(shop, "L1");

            assertThat(open.findValuesAsText("sessionId")).isEqualTo(List.of("session-of-slot-1"));
            assertThat(open.at("/0/session/zh").asText()).isEqualTo("专场");
            assertThat(open.at("/0/operator/gln").asText())
                    .isEqualTo(ANCHOR.gln().value());
            assertThat(open.at("/0/host/zh").asText()).isEqualTo("host-1");
            assertThat(open.at("/0").has("until")).isFalse();
            assertThat(stopped.at("/0/until").asText()).isNotEmpty();
            assertThat(sales(shop, "L2")).as("a lot in no lane").isEmpty();
        }
    }

    private static JsonNode sales(Shop shop, String lot) {
        return shop.get(ANCHOR, "/v1/lookups/" + shop.shelf().gtin() + "/" + lot)
                .path("sales");
    }
}
