package io.livetrace.gateway.stock;

import static io.livetrace.gateway.stock.Shop.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.gateway.MovableClock;
import io.livetrace.gateway.TestGateway;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody sets the gateway's clock while it sells. What expires and what is over says the ledger's time, not the gateway's. */
class MovedClockTest {
    @Test
    void a_clock_that_is_set_forward_and_back_sells_nothing_twice_and_ends_nothing() {
        MovableClock clock = new MovableClock();
        try (TestGateway gateway = TestGateway.tellingTimeBy(clock)) {
            Shop shop = Shop.selling(gateway, 20);
            List<String> reservations = new ArrayList<>();
            for (Duration moved : List.of(
                    Duration.ZERO,
                    Duration.ofHours(2),
                    Duration.ofMinutes(-20),
                    Duration.ofDays(-400),
                    Duration.ZERO)) {
                clock.goAhead(moved);
                int n = reservations.size();
                JsonNode answer =
                        shop.reserve(List.of(order(n, "buyer " + n, 1))).get(0);
                reservations.add(answer.path("reservation").asText());
                assertThat(shop.reserve(List.of(order(n, "buyer " + n, 1)))
                                .get(0)
                                .path("reservation"))
                        .isEqualTo(answer.path("reservation"));
            }

            assertThat(reservations).doesNotContain("").doesNotHaveDuplicates();
            new Audit(gateway).findsAllInOrder(20, reservations);
        }
    }
}
