package io.livetrace.gateway.stock;

import static io.livetrace.gateway.stock.Shop.order;
import static io.livetrace.gateway.stock.Shop.paid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.gateway.ApiClient;
import io.livetrace.gateway.GatewayProcess;
import io.livetrace.gateway.Rush;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.ledger.fabric.FabricNetwork;
import io.livetrace.gateway.sql.PrivatePostgres;
import io.livetrace.gateway.vault.LaneLeases;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two gateways of the platform before one ledger and on one database. The process of the one that writes the lane is killed in the
 * middle of a sale, and the shop, which asked both, asks the other.
 */
abstract class KilledWriterConformance {
    static final String SLOT = "slot-3";
    private static final int STOCK = 150;
    private static final int PEOPLE = 160;
    /** As many orders are under way when the writer is killed. */
    private static final int AT_A_TIME = 16;

    private static final int BEFORE = 40;

    private final AtomicInteger served = new AtomicInteger();

    /** Runs in the other process. */
    public static void main(String[] args) {
        GatewayProcess.run(Path.of(args[0]), PrivatePostgres.at(args[1]), FabricNetwork.at(Path.of(args[2])));
    }

    /** Where both gateways find the network. */
    protected abstract Path network();

    @Test
    void the_other_gateway_writes_on_and_nothing_is_lost_or_sold_twice(@TempDir Path data) {
        String database = PrivatePostgres.newDatabase();
        var ledger = FabricNetwork.at(network());
        try (Shop shop = Shop.selling(TestGateway.sharing(ledger, PrivatePostgres.at(database)), SLOT, STOCK)) {
            GatewayProcess writer = GatewayProcess.of(
                    KilledWriterConformance.class,
                    data.toString(),
                    database,
                    network().toString());
            reserve(writer.as(DemoCompany.PLATFORM), shop, PEOPLE);
            String owner = writerOf(shop);

            List<JsonNode> results = Rush.of(AT_A_TIME, first -> serveFrom(first, writer, shop)).stream()
                    .flatMap(List::stream)
                    .toList();

            assertThat(writerOf(shop)).isNotEqualTo(owner);
            List<String> reservations = results.stream()
                    .filter(result -> result.has("reservation"))
                    .map(result -> result.get("reservation").asText())
                    .toList();
            assertThat(reservations).hasSize(STOCK - 1).doesNotHaveDuplicates();
            assertThat(results)
                    .filteredOn(result -> !result.has("reservation"))
                    .allMatch(result -> result.path("code").asText().equals("SOLD_OUT"));
            new Audit(shop.gateway(), SLOT).findsAllInOrder(STOCK, reservations);
        }
    }

    /** Serves people one after the other; who is the fortieth kills the writer. */
    private List<JsonNode> serveFrom(int first, GatewayProcess writer, Shop shop) {
        List<JsonNode> results = new ArrayList<>();
        for (int n = first; n < PEOPLE; n += AT_A_TIME) {
            results.add(serve(n % 2 == 0 ? writer.as(DemoCompany.PLATFORM) : shop(shop), shop, n));
            if (served.incrementAndGet() == BEFORE) {
                writer.kill();
            }
        }
        return results;
    }

    /** Orders and pays, at that gateway as long as it answers, then at the other. */
    private static JsonNode serve(ApiClient first, Shop next, int n) {
        JsonNode result = reserve(first, next, n);
        if (result.has("reservation") && n % 3 == 0) {
            JsonNode told = ask(first, next, "reservation-outcomes", Map.of("outcomes", List.of(paid(n, buyer(n)))));
            assertThat(told.has("code")).isFalse();
        }
        return result;
    }

    private static JsonNode reserve(ApiClient first, Shop next, int n) {
        return ask(first, next, "reservations", Map.of("orders", List.of(order(n, buyer(n), 1))));
    }

    /** Asks again what may be asked again, as a shop does. */
    private static JsonNode ask(ApiClient first, Shop next, String kind, Object body) {
        ApiClient asked = first;
        while (true) {
            try {
                JsonNode result = asked.post(next.path(kind), body).json().at("/results/0");
                if (result.path("retryable").isBoolean()
                        && !result.path("retryable").asBoolean()) {
                    return result;
                }
            } catch (UncheckedIOException killed) {
                asked = shop(next);
            }
        }
    }

    private static ApiClient shop(Shop shop) {
        return shop.gateway().as(DemoCompany.PLATFORM);
    }

    private static String buyer(int n) {
        return "buyer " + n;
    }

    private static String writerOf(Shop shop) {
        return new LaneLeases(shop.gateway().vault())
                .look()
                .await()
                .leases()
                .get(0)
                .gateway();
    }
}
