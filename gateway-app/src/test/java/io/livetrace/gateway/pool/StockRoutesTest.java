package io.livetrace.gateway.pool;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.LOGISTICS;
import static io.livetrace.gateway.demo.DemoCompany.MILL;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static io.livetrace.gateway.pool.Depot.COUNTS;
import static io.livetrace.gateway.pool.Depot.RECEIPTS;
import static io.livetrace.gateway.pool.Depot.TRANSFERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.ApiClient;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.lot.Making;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockRoutesTest {
    private final TestGateway gateway = TestGateway.start();
    private final Depot depot = new Depot(gateway, new Making(gateway));

    @AfterAll
    void stop() {
        gateway.close();
    }

    @Nested
    class counts {
        @Test
        void the_books_follow_the_shelf() {
            ObjectNode pool = depot.cloth();
            gateway.as(MILL).post(COUNTS, Depot.count(pool, 100, 98)).expect(200);

            assertThat(depot.onHand(MILL, pool)).isEqualTo("98");
        }

        @Test
        void a_count_sent_again_gives_the_same_answer_though_its_rows_are_folded_by_now() {
            ObjectNode pool = depot.cloth();
            ApiClient mill = gateway.as(MILL).withKey("counted-twice");
            Answer first = mill.post(COUNTS, Depot.count(pool, 100, 98)).expect(200);

            Answer second = mill.post(COUNTS, Depot.count(pool, 100, 98)).expect(200);

            assertThat(second.json()).isEqualTo(first.json());
            assertThat(depot.onHand(MILL, pool)).isEqualTo("98");
        }

        @Test
        void another_count_under_the_same_key_is_refused() {
            ObjectNode pool = depot.cloth();
            ApiClient mill = gateway.as(MILL).withKey("other-count");
            mill.post(COUNTS, Depot.count(pool, 100, 98)).expect(200);

            Answer other = mill.post(COUNTS, Depot.count(pool, 100, 97)).expect(422);

            assertThat(other.code()).isEqualTo("REQUEST_ID_REUSED");
        }

        @Test
        void a_count_without_its_pool_is_a_bad_request() {
            ObjectNode count = Depot.count(depot.cloth(), 100, 98);
            count.remove("pool");

            gateway.as(MILL).post(COUNTS, count).expect(400);
        }

        @Test
        void a_stranger_does_not_count() {
            Answer answer = gateway.as(LOGISTICS)
                    .post(COUNTS, Depot.count(depot.cloth(), 100, 98))
                    .expect(403);

            assertThat(answer.code()).isEqualTo("POOL_NOT_YOURS");
        }

        @Test
        void a_count_that_finds_more_than_was_made_is_a_conflict() {
            Answer answer = gateway.as(MILL)
                    .post(COUNTS, Depot.count(depot.cloth(), 100, 101))
                    .expect(409);

            assertThat(answer.code()).isEqualTo("COUNT_CREATES_STOCK");
        }
    }

    @Nested
    class transfers {
        @Test
        void goods_that_stay_where_they_are_change_hands_by_a_word() {
            ObjectNode pool = depot.cloth();
            ObjectNode transfer = depot.offered(depot.sale(pool, 40));

            accept(gateway.as(BRAND), transfer).expect(200);

            assertThat(depot.onHand(MILL, pool)).isEqualTo("60");
            assertThat(depot.onHand(BRAND, pool)).isEqualTo("40");
        }

        @Test
        void an_acceptance_sent_again_gives_the_same_answer_though_the_givers_stock_has_changed() {
            ObjectNode pool = depot.cloth();
            ObjectNode transfer = depot.offered(depot.sale(pool, 40));
            ApiClient brand = gateway.as(BRAND).withKey("accepted-twice");
            Answer first = accept(brand, transfer).expect(200);

            Answer second = accept(brand, transfer).expect(200);

            assertThat(second.json()).isEqualTo(first.json());
            assertThat(depot.onHand(BRAND, pool)).isEqualTo("40");
        }

        @Test
        void only_the_owner_offers() {
            Answer answer = gateway.as(BRAND)
                    .post(TRANSFERS, depot.sale(depot.cloth(), 40))
                    .expect(403);

            assertThat(answer.code()).isEqualTo("STOCK_OF_ANOTHER_OWNER");
        }

        @Test
        void an_offer_without_an_end_is_a_bad_request() {
            gateway.as(MILL)
                    .post(TRANSFERS, depot.sale(depot.cloth(), 40).without("until"))
                    .expect(400);
        }

        @Test
        void an_id_serves_one_offer() {
            ObjectNode offer = depot.sale(depot.cloth(), 40);
            depot.offered(offer);

            assertThat(gateway.as(MILL).post(TRANSFERS, offer).expect(409).code())
                    .isEqualTo("TRANSFER_ALREADY_EXISTS");
        }

        @Test
        void an_offer_that_nobody_made_is_not_found() {
            ObjectNode transfer = depot.offered(depot.sale(depot.cloth(), 40)).put("transferId", "none");

            assertThat(accept(gateway.as(BRAND), transfer).expect(404).code()).isEqualTo("TRANSFER_NOT_FOUND");
        }

        @Test
        void both_sides_list_a_transfer_and_nobody_else_but_the_platform() {
            ObjectNode transfer = depot.offered(depot.sale(depot.cloth(), 40));
            String id = transfer.path("transferId").asText();

            for (var company : List.of(MILL, BRAND, PLATFORM)) {
                assertThat(ids(gateway.as(company).get(TRANSFERS + "?q=" + id))).contains(id);
            }
            assertThat(ids(gateway.as(LOGISTICS).get(TRANSFERS))).isEmpty();
            gateway.anyone().get(TRANSFERS).expect(401);
        }

        @Test
        void transfers_are_listed_newest_first_a_page_at_a_time() {
            String gtin = depot.cloth().path("gtin").asText();
            ObjectNode pool = depot.cloth();
            List<String> offered = List.of(
                    depot.offered(depot.sale(pool, 1)).path("transferId").asText(),
                    depot.offered(depot.sale(pool, 2)).path("transferId").asText());
            String list = TRANSFERS + "?giver=" + MILL.gln() + "&q="
                    + pool.path("gtin").asText();

            Answer first = gateway.as(MILL).get(list + "&limit=1").expect(200);
            String next = first.json().path("next").asText();
            Answer second =
                    gateway.as(MILL).get(list + "&limit=1&cursor=" + next).expect(200);

            assertThat(ids(first)).containsExactly(offered.get(1));
            assertThat(ids(second)).containsExactly(offered.get(0));
            assertThat(ids(gateway.as(MILL).get(TRANSFERS + "?taker=" + MILL.gln())))
                    .isEmpty();
            assertThat(ids(gateway.as(MILL).get(TRANSFERS + "?q=" + gtin))).isEmpty();
        }

        private Answer accept(ApiClient taker, ObjectNode transfer) {
            String path = TRANSFERS + "/" + transfer.path("transferId").asText() + "/acceptance";
            return taker.post(path, transfer.deepCopy().without("transferId"));
        }

        private List<String> ids(Answer answer) {
            return answer.expect(200).json().path("items").findValuesAsText("transferId").stream()
                    .distinct()
                    .toList();
        }
    }

    @Nested
    class receipts {
        @Test
        void goods_that_arrived_lie_there_and_no_longer_here() {
            ObjectNode pool = depot.cloth();
            ObjectNode transfer = depot.offered(depot.delivery(pool, 30));

            gateway.as(BRAND).post(RECEIPTS, Depot.receipt(transfer, 30)).expect(200);

            assertThat(depot.onHand(MILL, pool)).isEqualTo("70");
            assertThat(depot.onHand(BRAND, pool)).isEqualTo("30");
        }

        @Test
        void a_receipt_sent_again_gives_the_same_answer_and_nothing_arrives_twice() {
            ObjectNode pool = depot.cloth();
            ObjectNode transfer = depot.offered(depot.delivery(pool, 30));
            ApiClient brand = gateway.as(BRAND).withKey("received-twice");
            Answer first = brand.post(RECEIPTS, Depot.receipt(transfer, 30)).expect(200);

            Answer second = brand.post(RECEIPTS, Depot.receipt(transfer, 30)).expect(200);

            assertThat(second.json()).isEqualTo(first.json());
            assertThat(depot.onHand(BRAND, pool)).isEqualTo("30");
        }

        @Test
        void what_does_not_add_up_is_a_bad_request() {
            ObjectNode transfer = depot.offered(depot.delivery(depot.cloth(), 30));
            Answer answer = gateway.as(BRAND)
                    .post(RECEIPTS, Depot.receipt(transfer, 29))
                    .expect(400);

            assertThat(answer.code()).isEqualTo("RECEIPT_INCOMPLETE");
        }

        @Test
        void a_delivery_to_another_is_not_even_seen() {
            ObjectNode transfer = depot.offered(depot.delivery(depot.cloth(), 30));

            gateway.as(LOGISTICS).post(RECEIPTS, Depot.receipt(transfer, 30)).expect(404);
        }

        @Test
        void the_giver_cannot_take_it_for_the_other_side() {
            ObjectNode transfer = depot.offered(depot.delivery(depot.cloth(), 30));
            Answer answer =
                    gateway.as(MILL).post(RECEIPTS, Depot.receipt(transfer, 30)).expect(403);

            assertThat(answer.code()).isEqualTo("TRANSFER_TO_ANOTHER");
        }

        @Test
        void goods_arrive_once() {
            ObjectNode transfer = depot.offered(depot.delivery(depot.cloth(), 30));
            gateway.as(BRAND).post(RECEIPTS, Depot.receipt(transfer, 30)).expect(200);
            Answer again = gateway.as(BRAND)
                    .post(RECEIPTS, Depot.receipt(transfer, 30))
                    .expect(409);

            assertThat(again.code()).isEqualTo("TRANSFER_CLOSED");
        }
    }

    @Test
    void stock_is_seen_by_its_owner_and_the_platform_and_by_no_rival() {
        ObjectNode pool = depot.cloth();
        String path = "/v1/stock?gtin=" + pool.path("gtin").asText();

        assertThat(stock(gateway.as(MILL), path)).hasSize(1);
        assertThat(stock(gateway.as(PLATFORM), path)).hasSize(1);
        assertThat(stock(gateway.as(LOGISTICS), path)).isEmpty();
        gateway.anyone().get(path).expect(401);
    }

    @Test
    void stock_is_filtered_by_all_that_names_a_pool() {
        ObjectNode pool = depot.cloth();
        String path = "/v1/stock?gtin=" + pool.path("gtin").asText() + "&lot="
                + pool.path("lot").asText() + "&location="
                + pool.path("location").asText();

        assertThat(stock(gateway.as(MILL), path + "&kind=BRAND")).hasSize(1);
        assertThat(stock(gateway.as(MILL), path + "&kind=PRESALE")).isEmpty();
    }

    private static JsonNode stock(ApiClient caller, String path) {
        return caller.get(path).expect(200).json().path("items");
    }
}
