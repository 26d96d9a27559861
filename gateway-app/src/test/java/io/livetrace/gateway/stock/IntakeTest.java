package io.livetrace.gateway.stock;

import static io.livetrace.gateway.Patience.patiently;
import static io.livetrace.gateway.stock.Shop.order;
import static io.livetrace.gateway.stock.Shop.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.participant.PartyKey;
import io.livetrace.domain.stock.Intake;
import io.livetrace.domain.stock.IntakeReceipt;
import io.livetrace.domain.stock.LaneBatch;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.Rush;
import io.livetrace.gateway.StateFromBlocks;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.participant.HeldKeys;
import io.livetrace.gateway.verify.Verification;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shop gets for orders that were taken in, and what the ledger says of them. */
class IntakeTest {
    @Test
    void a_receipt_is_signed_for_all_orders_of_a_request_and_the_batches_hold_their_numbers(@TempDir Path data) {
        try (Shop shop = Shop.selling(data, 10, 10)) {
            JsonNode answer =
                    shop.write(DemoCompany.PLATFORM, "/v1/slots/slot-1/reservations", Map.of("orders", orders(20)));
            IntakeReceipt receipt = Json.fromTree(answer.at("/receipts/0"), IntakeReceipt.class);
            StateFromBlocks state = waitForKey(shop, receipt.keyId());

            receipt.requireSigned(keyOf(state, receipt));
            assertThat(verified(shop, receipt)).isEmpty();
            assertThat(receipt.parts())
                    .allSatisfy(part -> assertThat(Intake.digest(
                                    batchOf(state, part).operations().subList(0, part.count())))
                            .isEqualTo(part.digest()));
            assertThat(receipt.parts().stream()
                            .mapToInt(IntakeReceipt.Part::count)
                            .sum())
                    .isEqualTo(20);
            assertThat(answer.path("results"))
                    .extracting(result -> result.path("intake").asText())
                    .doesNotHaveDuplicates()
                    .contains("1-1-1", "2-1-1");
        }
    }

    @Test
    void who_would_rather_not_wait_gets_a_receipt_and_asks_again(@TempDir Path data) {
        try (Shop shop = Shop.selling(data, 10)) {
            Answer taken = shop.gateway()
                    .as(DemoCompany.PLATFORM)
                    .with("Prefer", "respond-async")
                    .post("/v1/slots/slot-1/reservations", Map.of("orders", orders(2)));

            assertThat(taken.expect(202).json().at("/results/0/pending").asBoolean())
                    .isTrue();
            assertThat(taken.json().at("/receipts/0/parts/0/count").asInt()).isEqualTo(2);
            assertThat(shop.reserve(orders(2))).allMatch(result -> result.has("reservation"));
            new Audit(shop.gateway()).findsAllInOrder(10, List.of());
        }
    }

    @Test
    void what_is_sent_twice_late_or_out_of_order_is_done_once(@TempDir Path data) {
        try (Shop shop = Shop.selling(data, 30)) {
            Map<String, Object> old = Map.of("order", "1600000000-A1", "buyer", "buyer 1", "units", 1);
            assertThat(shop.tell(List.of(paid(1, "buyer 1")))
                            .get(0)
                            .path("code")
                            .asText())
                    .isEqualTo("RESERVATION_NOT_FOUND");
            assertThat(shop.reserve(List.of(old)).get(0).path("code").asText()).isEqualTo("REQUEST_TOO_OLD");

            List<List<JsonNode>> told = Rush.of(8, n -> shop.reserve(n % 2 == 0 ? orders(20) : reversed(orders(20))));
            List<String> first = reservations(told.get(0));
            assertThat(told)
                    .allSatisfy(
                            results -> assertThat(reservations(results)).containsExactlyInAnyOrderElementsOf(first));

            shop.tell(List.of(paid(1, "buyer 1"), paid(1, "buyer 1")));
            assertThat(shop.tell(List.of(paid(1, "buyer 1"))).get(0).has("code"))
                    .isFalse();
            new Audit(shop.gateway()).findsAllInOrder(30, first);
        }
    }

    @Test
    void an_order_that_was_signed_for_and_stands_in_no_batch_shows(@TempDir Path data) {
        try (Shop shop = Shop.selling(data, 10)) {
            JsonNode answer =
                    shop.write(DemoCompany.PLATFORM, "/v1/slots/slot-1/reservations", Map.of("orders", orders(4)));
            IntakeReceipt honest = Json.fromTree(answer.at("/receipts/0"), IntakeReceipt.class);
            waitForKey(shop, honest.keyId());
            shop.reserve(List.of(order(9, "buyer 9", 1)));

            assertThat(verified(
                            shop,
                            signedByThePlatform(
                                    shop, part("1-1", 4, honest.parts().get(0).digest()))))
                    .isEmpty();
            assertThat(verified(shop, signedByThePlatform(shop, part("1-1", 4, Digest.of("other orders")))))
                    .hasSize(2)
                    .first(STRING)
                    .contains("holds other orders under number 1-1");
            assertThat(verified(shop, signedByThePlatform(shop, part("1-9", 1, Digest.of("not entered yet")))))
                    .singleElement(STRING)
                    .contains("up to now");
            assertThat(verified(shop, altered(honest))).isNotEmpty();
        }
    }

    @Test
    void a_gap_that_another_series_has_left_behind_shows(@TempDir Path data) {
        Shop.selling(data, 10).close();
        IntakeReceipt lost;
        try (Shop shop = Shop.reopened(data)) {
            shop.reserve(orders(2));
            lost = signedByThePlatform(shop, part("1-3", 1, Digest.of("dropped")));
        }
        try (Shop shop = Shop.reopened(data)) {
            shop.reserve(orders(4));

            assertThat(verified(shop, lost)).singleElement(STRING).contains("later ones have passed it");
        }
    }

    private static List<String> verified(Shop shop, IntakeReceipt receipt) {
        return new Verification(shop.gateway().vertx(), Call.DEFAULT_CHANNEL)
                .ofReceipt(shop.gateway().ledger(), receipt);
    }

    private static IntakeReceipt.Part part(String first, int count, Digest digest) {
        return new IntakeReceipt.Part(1, Intake.parse(first), count, digest);
    }

    /** A receipt as the platform might have given it. */
    private static IntakeReceipt signedByThePlatform(Shop shop, IntakeReceipt.Part part) {
        HeldKeys.Pair key = new HeldKeys(shop.gateway().secrets())
                .forReceipts(DemoCompany.PLATFORM.gln())
                .await();
        IntakeReceipt.Draft draft = new IntakeReceipt.Draft(
                DemoCompany.PLATFORM.gln(), RecordId.of(Shop.SLOT), Instant.EPOCH, List.of(part));
        return IntakeReceipt.sign(List.of(draft), key.keyId(), key.key()).get(0);
    }

    private static IntakeReceipt altered(IntakeReceipt honest) {
        return new IntakeReceipt(
                honest.by(), honest.slotId(), Instant.EPOCH, honest.parts(), honest.sheet(), honest.signature());
    }

    private static List<Map<String, Object>> orders(int many) {
        return IntStream.range(0, many).mapToObj(n -> order(n, "buyer " + n, 1)).toList();
    }

    private static <T> List<T> reversed(List<T> some) {
        return IntStream.range(0, some.size())
                .mapToObj(i -> some.get(some.size() - 1 - i))
                .toList();
    }

    private static List<String> reservations(List<JsonNode> results) {
        return results.stream()
                .map(result -> result.path("reservation").asText())
                .toList();
    }

    /** The key is registered beside the first receipt, not before. */
    private static StateFromBlocks waitForKey(Shop shop, String keyId) {
        return patiently()
                .until(
                        () -> StateFromBlocks.of(shop.gateway().ledger()),
                        state -> keys(state).anyMatch(key -> key.keyId().equals(keyId)));
    }

    private static PartyKey keyOf(StateFromBlocks state, IntakeReceipt receipt) {
        return keys(state)
                .filter(key -> key.gln().equals(receipt.by()) && key.keyId().equals(receipt.keyId()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<PartyKey> keys(StateFromBlocks state) {
        return state.all(PartyKey.TYPE).stream();
    }

    private static LaneBatch batchOf(StateFromBlocks state, IntakeReceipt.Part part) {
        return state.all(LaneBatch.TYPE).stream()
                .filter(batch -> batch.n() == part.lane()
                        && batch.intake().filter(part.first()::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
