package io.livetrace.gateway.stock;

import static io.livetrace.gateway.stock.Shop.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.gateway.ApiClient;
import io.livetrace.gateway.GatewayProcess;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.ledger.CrashPoint;
import io.livetrace.gateway.ledger.embedded.EmbeddedNetwork;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sequencer's process ends at each step of a batch; whoever sends the orders again gets what they got, or would have got. */
class CrashingSequencerTest {
    private static final int STOCK = 20;
    private static final int BATCHES = 3;
    private static final int AT_A_TIME = 4;

    /** Runs the gateway that dies with its third batch. */
    public static void main(String[] args) {
        Path data = Path.of(args[0]);
        AtomicInteger batches = new AtomicInteger();
        GatewayProcess.run(
                data,
                CrashPoint.valueOf(args[1])
                        .in(
                                EmbeddedNetwork.in(data.resolve("ledger")),
                                envelope -> envelope.function().equals("stock:laneBatch")
                                        && batches.incrementAndGet() == BATCHES));
    }

    @ParameterizedTest
    @EnumSource
    void orders_that_are_sent_again_get_the_same_reservation(CrashPoint point, @TempDir Path data) {
        Shop.selling(data, STOCK).close();
        GatewayProcess dying = GatewayProcess.of(CrashingSequencerTest.class, data.toString(), point.name());
        Map<String, String> acknowledged = new TreeMap<>();
        ApiClient shop = dying.as(DemoCompany.PLATFORM);
        for (int batch = 1; batch < BATCHES; batch++) {
            acknowledged.putAll(reservations(results(shop, batch)));
        }
        acknowledged.putAll(lastWords(point, shop));
        assertThat(dying.end()).isEqualTo(CrashPoint.CODE);

        try (Shop next = Shop.reopened(data)) {
            Map<String, String> again = reservations(next.reserve(orders(0, BATCHES * AT_A_TIME)));

            assertThat(again).hasSize(BATCHES * AT_A_TIME).containsAllEntriesOf(acknowledged);
            assertThat(reservations(next.reserve(orders(BATCHES * AT_A_TIME, STOCK))))
                    .hasSize(STOCK - again.size());
            new Audit(next.gateway()).findsAllInOrder(STOCK, again.values());
        }
    }

    /** What the dying gateway says of its last batch: nothing, but for the last point, where the answer may be on its way. */
    private static Map<String, String> lastWords(CrashPoint point, ApiClient shop) {
        try {
            Map<String, String> heard = reservations(results(shop, BATCHES));
            assertThat(point).isEqualTo(CrashPoint.BEFORE_ANSWER);
            return heard;
        } catch (UncheckedIOException died) {
            return Map.of();
        }
    }

    private static List<JsonNode> results(ApiClient shop, int batch) {
        List<Map<String, Object>> orders = orders((batch - 1) * AT_A_TIME, batch * AT_A_TIME);
        JsonNode results = shop.post("/v1/slots/slot-1/reservations", Map.of("orders", orders))
                .expect(200)
                .json()
                .path("results");
        return IntStream.range(0, results.size()).mapToObj(results::get).toList();
    }

    private static List<Map<String, Object>> orders(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> order(n, "buyer " + n, 1))
                .toList();
    }

    private static Map<String, String> reservations(List<JsonNode> results) {
        Map<String, String> all = new TreeMap<>();
        results.forEach(result -> all.put(
                result.path("order").asText(), result.path("reservation").asText()));
        return all;
    }
}
