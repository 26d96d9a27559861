package io.livetrace.gateway.stock;

import static io.livetrace.gateway.stock.Shop.order;
import static io.livetrace.gateway.stock.Shop.paid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.gateway.Rush;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.ledger.embedded.Networks;
import io.livetrace.gateway.sql.Databases;
import io.livetrace.gateway.sql.OnPostgres;
import io.livetrace.gateway.sql.PrivatePostgres;
import io.livetrace.gateway.vault.LaneLeases;
import io.livetrace.gateway.vault.LaneLeases.Lease;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two gateways of the platform on one database sell from the same lanes; the shop may ask either. */
@OnPostgres
class SharedLanesTest {
    private static final int BOOKERS = 50;

    private final Databases databases = PrivatePostgres.at(PrivatePostgres.newDatabase());

    @TempDir
    private Path directory;

    private Networks.Shared network;
    private Shop first;
    private Shop second;

    @BeforeEach
    void two_gateways() {
        network = new Networks.Shared(directory);
        first = Shop.selling(TestGateway.sharing(network, databases), 20, 20);
        second = Shop.at(TestGateway.sharing(network, databases));
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
        network.close();
    }

    @Test
    void whichever_is_asked_each_lane_has_one_writer_and_every_order_its_answer() {
        List<JsonNode> booked = Rush.of(
                BOOKERS,
                n -> (n % 2 == 0 ? first : second)
                        .reserve(List.of(order(n, "booker " + n, 1)))
                        .get(0));

        List<String> reservations = reservations(booked);
        assertThat(reservations).hasSizeBetween(20, 40).doesNotHaveDuplicates();
        assertThat(booked)
                .filteredOn(answer -> !answer.has("reservation"))
                .allMatch(answer -> answer.path("code").asText().equals("SOLD_OUT"));
        assertThat(writers()).hasSize(2);
        audit(second, reservations);
    }

    @Test
    void a_request_for_lanes_of_both_is_answered_as_a_whole_with_a_receipt_of_each() {
        first.reserve(List.of(orderIn(1)));
        second.reserve(List.of(orderIn(2)));
        assertThat(writers()).hasSize(2).doesNotHaveDuplicates();

        JsonNode answer = second.write(
                DemoCompany.PLATFORM,
                "/v1/slots/slot-1/reservations",
                Map.of("orders", List.of(orderIn(1), orderIn(2))));
        JsonNode told =
                first.tell(List.of(paid(buyerIn(2), "buyer " + buyerIn(2)))).get(0);

        assertThat(answer.path("results")).allMatch(result -> result.has("reservation"));
        assertThat(answer.path("receipts")).hasSize(2);
        assertThat(told.has("code")).isFalse();
    }

    @Test
    void when_a_writer_ends_the_other_sells_on_at_once() {
        first.reserve(List.of(orderIn(1), orderIn(2)));
        first.close();

        assertThat(second.reserve(List.of(order(100, "late", 1))).get(0).has("reservation"))
                .isTrue();
        first = Shop.at(TestGateway.sharing(network, databases));
    }

    @Test
    void when_a_writer_dies_another_takes_its_lanes_within_seconds_and_the_orders_wait_for_it() {
        LaneLeases leases = leases();
        leases.beat("dead", "http://127.0.0.1:1").await();
        leases.take(RecordId.of(Shop.SLOT), 1, "dead").await();
        leases.take(RecordId.of(Shop.SLOT), 2, "dead").await();

        List<JsonNode> booked = Stream.concat(
                        first.reserve(orders(0, 10)).stream(), second.reserve(orders(10, 20)).stream())
                .toList();

        assertThat(booked).allMatch(answer -> answer.has("reservation"));
        assertThat(booked).allMatch(answer -> answer.path("intake").asText().matches("[12]-2-.*"));
        assertThat(writers()).doesNotContain("dead");
        audit(first, reservations(booked));
    }

    private Map<String, Object> orderIn(int lane) {
        return order(buyerIn(lane), "buyer " + buyerIn(lane), 1);
    }

    /** The first of these buyers who belongs to that lane. */
    private int buyerIn(int lane) {
        JsonNode groups = first.lanes().get(lane - 1).get("groups");
        Buyers.OfSlot buyers =
                new Buyers(first.gateway().secrets()).of(RecordId.of(Shop.SLOT)).await();
        return IntStream.iterate(0, n -> n + 1)
                .filter(n -> groups.toString()
                        .matches(".*\\b" + buyers.token("buyer " + n).group() + "\\b.*"))
                .findFirst()
                .orElseThrow();
    }

    private void audit(Shop shop, List<String> reservations) {
        new Audit(shop.gateway()).findsAllInOrder(40, reservations);
    }

    private LaneLeases leases() {
        return new LaneLeases(first.gateway().vault());
    }

    private List<String> writers() {
        return leases().look().await().leases().stream().map(Lease::gateway).toList();
    }

    private static List<String> reservations(List<JsonNode> booked) {
        return booked.stream()
                .filter(answer -> answer.has("reservation"))
                .map(answer -> answer.get("reservation").asText())
                .toList();
    }

    private static List<Map<String, Object>> orders(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> order(n, "buyer " + n, 1))
                .toList();
    }
}
