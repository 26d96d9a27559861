package io.livetrace.gateway.stock;

import static io.livetrace.gateway.demo.DemoCompany.ANCHOR;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.participant.DetachedJws;
import io.livetrace.domain.stock.BuyerToken;
import io.livetrace.domain.stock.LaneBatch;
import io.livetrace.domain.stock.OrderList;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.StateFromBlocks;
import io.livetrace.gateway.participant.HeldKeys;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The anchor sells on a platform of its own: it signs its orders, and has them entered. */
class OrderListsTest {
    private static final RecordId SLOT = RecordId.of(Shop.SLOT);

    @Test
    void orders_that_were_signed_as_a_whole_are_reserved_and_the_ledger_shows_who_sent_them(@TempDir Path data) {
        try (Shop shop = Shop.selling(data, 10)) {
            List<Order.Want> orders = orders(5, n -> true);

            JsonNode results =
                    send(shop, orders, sign(shop, orders)).expect(200).json().path("results");

            assertThat(results).hasSize(5).allMatch(result -> result.has("reservation"));
            assertThat(send(shop, orders, sign(shop, orders)).json().path("results"))
                    .extracting(result -> result.get("reservation"))
                    .containsExactlyElementsOf(results.findValues("reservation"));
            assertThat(StateFromBlocks.of(shop.gateway().ledger()).all(LaneBatch.TYPE))
                    .flatExtracting(batch -> batch.lists().orElse(List.of()))
                    .extracting(OrderList::seller)
                    .containsOnly(ANCHOR.gln());
            new Audit(shop.gateway()).findsAllInOrder(10, results.findValuesAsText("reservation"));
        }
    }

    @Test
    void a_list_that_its_seller_did_not_sign_so_is_refused_before_anything_is_taken_in(@TempDir Path data) {
        try (Shop shop = Shop.selling(data, 10)) {
            List<Order.Want> orders = orders(5, n -> true);
            String signature = sign(shop, orders);

            assertRefused(403, "SIGNATURE_INVALID", send(shop, orders.subList(0, 4), signature));
            assertRefused(403, "SIGNATURE_INVALID", send(shop, orders, "none"));
            assertRefused(
                    403,
                    "NOT_YOURS",
                    shop.gateway().as(ANCHOR).post("/v1/slots/slot-1/order-lists", body(orders, signature)));
        }
    }

    @Test
    void a_list_is_of_one_lane_and_no_longer_than_a_batch(@TempDir Path data) {
        try (Shop shop = Shop.selling(data, 10, 10)) {
            List<Order.Want> mixed = orders(20, n -> true);
            List<Order.Want> many = orders(501, n -> token(n).group() < 32);

            assertRefused(400, "MALFORMED_REQUEST", send(shop, mixed, sign(shop, mixed)));
            assertRefused(400, "BATCH_TOO_LARGE", send(shop, many, sign(shop, many)));
        }
    }

    private static void assertRefused(int status, String code, Answer answer) {
        assertThat(answer.expect(status).code()).isEqualTo(code);
    }

    private static Answer send(Shop shop, List<Order.Want> orders, String signature) {
        return shop.gateway().as(PLATFORM).post("/v1/slots/slot-1/order-lists", body(orders, signature));
    }

    private static Map<String, Object> body(List<Order.Want> orders, String signature) {
        return Map.of("seller", ANCHOR.gln(), "orders", orders, "signature", signature);
    }

    /** With the anchor's own key, which is registered and happens to lie in this gateway's vault. */
    private static String sign(Shop shop, List<Order.Want> orders) {
        HeldKeys.Pair key = shop.gateway().keyOf(ANCHOR);
        Listing listing = new Listing(ANCHOR.gln(), orders, "");
        return DetachedJws.sign(key.keyId(), key.key(), OrderList.content(SLOT, listing.reservations()))
                .toString();
    }

    private static List<Order.Want> orders(int many, IntPredicate fits) {
        return IntStream.iterate(0, n -> n + 1)
                .filter(fits)
                .limit(many)
                .mapToObj(n -> new Order.Want(Shop.number(n), token(n).value(), 1))
                .toList();
    }

    private static BuyerToken token(int n) {
        byte[] bytes = Arrays.copyOf(Digest.of("buyer of the anchor " + n).bytes(), 16);
        return BuyerToken.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
