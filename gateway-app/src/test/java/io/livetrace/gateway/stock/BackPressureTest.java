package io.livetrace.gateway.stock;

import static io.livetrace.gateway.Patience.patiently;
import static io.livetrace.gateway.stock.Shop.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.GatewayProcess;
import io.livetrace.gateway.Rush;
import io.livetrace.gateway.demo.DemoCompany;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway with little memory is sent more orders at once than it has room for. */
class BackPressureTest {
    private static final String LITTLE = "-Xmx128m";
    private static final int REQUESTS = 16;
    private static final int ORDERS = 1_000;

    @Test
    void what_finds_no_room_is_told_when_to_come_again_and_then_it_is_sold(@TempDir Path data) {
        Shop.selling(data, REQUESTS * ORDERS).close();
        GatewayProcess gateway = GatewayProcess.with(LITTLE, data);
        try {
            List<Answer> first = Rush.of(REQUESTS, n -> send(gateway, n));

            assertThat(first).allMatch(answer -> answer.status() < 300 || isTooMuch(answer));
            assertThat(first).anyMatch(BackPressureTest::isTooMuch).anyMatch(answer -> !isTooMuch(answer));
            for (int n = 0; n < REQUESTS; n++) {
                assertThat(sold(gateway, n)).allMatch(result -> result.has("reservation"));
            }
        } finally {
            gateway.kill();
        }
        try (Shop shop = Shop.reopened(data)) {
            new Audit(shop.gateway()).findsAllInOrder(REQUESTS * ORDERS, List.of());
            assertThat(shop.lanes().get(0).at("/counts/available").asInt()).isZero();
        }
    }

    /** Nothing of it was taken in. */
    private static boolean isTooMuch(Answer answer) {
        return answer.status() == 429
                && answer.header("Retry-After").equals("1")
                && answer.json().path("code").asText().equals("TOO_MANY_REQUESTS")
                && answer.json().path("retryable").asBoolean()
                && !answer.json().has("receipts");
    }

    private static Answer send(GatewayProcess gateway, int n) {
        List<Map<String, Object>> orders = IntStream.range(n * ORDERS, (n + 1) * ORDERS)
                .mapToObj(i -> order(i, "buyer " + i, 1))
                .toList();
        return gateway.as(DemoCompany.PLATFORM).post("/v1/slots/slot-1/reservations", Map.of("orders", orders));
    }

    /** Sent again until its outcome is known. */
    private static List<JsonNode> sold(GatewayProcess gateway, int n) {
        Answer answer = patiently().until(() -> send(gateway, n), sent -> sent.status() == 200);
        return StreamSupport.stream(answer.json().get("results").spliterator(), false)
                .toList();
    }
}
