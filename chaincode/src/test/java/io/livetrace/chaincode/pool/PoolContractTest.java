package io.livetrace.chaincode.pool;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.INSPECTOR;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.MILL;
import static io.livetrace.chaincode.Company.PLATFORM;
import static io.livetrace.chaincode.Goods.stock;
import static io.livetrace.chaincode.LotMaking.poolOf;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.pool.Counting;
import io.livetrace.domain.pool.LotPlace;
import io.livetrace.domain.pool.Offering;
import io.livetrace.domain.pool.PoolCode;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolIn;
import io.livetrace.domain.pool.StockPool;
import io.livetrace.domain.pool.Taking;
import io.livetrace.domain.pool.TransferOffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoolContractTest {
    private final Network network = Network.start();
    private final Goods goods = new Goods(network);
    private final Location millHall = goods.aPlaceOf(MILL);
    private final Location sewingRoom = goods.aPlaceOf(BRAND);
    private final Location warehouse = goods.aPlaceOf(LOGISTICS);
    private Lot cloth = goods.aLot().madeBy(MILL).at(millHall).counting(500).made();
    private PoolId atMill = poolOf(cloth);

    @BeforeEach
    void the_mill_makes_five_hundred_metres_of_cloth() {
        cloth = goods.aLot().madeBy(MILL).at(millHall).counting(500).made();
        atMill = poolOf(cloth);
    }

    @AfterAll
    void stop() {
        network.close();
    }

    @Nested
    class count {
        @Test
        void folds_what_came_in_and_writes_off_what_is_not_there() {
            count(MILL, 500, 498, goods.rowsOf(atMill));

            StockPool pool = pool(atMill);
            assertThat(pool.onHand()).isEqualTo(metres(498));
            assertThat(pool.missing()).isEqualTo(metres(2));
            assertThat(goods.rowsOf(atMill)).isEmpty();
        }

        @Test
        void is_also_done_by_whoever_runs_the_place() {
            PoolId stored = goods.handOver(atMill, stock(cloth, MILL, warehouse), metres(100));
            network.as(LOGISTICS).submit("pool:count", counting(stored, 100, 99, goods.rowsOf(stored)));

            assertThat(pool(stored).onHand()).isEqualTo(metres(99));
        }

        @Test
        void refuses_everybody_else() {
            for (Company stranger : List.of(BRAND, LOGISTICS, PLATFORM, ANCHOR, INSPECTOR)) {
                assertRefused(PoolCode.POOL_NOT_YOURS, () -> count(stranger, 500, 499, goods.rowsOf(atMill)));
            }
        }

        @Test
        void refuses_to_find_what_was_never_missed() {
            assertRefused(PoolCode.COUNT_CREATES_STOCK, () -> count(MILL, 500, 501, goods.rowsOf(atMill)));
        }

        @Test
        void refuses_to_miss_more_than_there_is() {
            assertRefused(PoolCode.STOCK_SHORT, () -> count(MILL, 600, 50, goods.rowsOf(atMill)));
        }

        @Test
        void refuses_a_pool_of_which_the_ledger_knows_nothing() {
            PoolId nowhere = stock(cloth, MILL, sewingRoom);
            assertRefused(
                    PoolCode.STOCK_SHORT,
                    "there is no",
                    () -> network.as(MILL).submit("pool:count", counting(nowhere, 1, 1, List.of())));
        }

        @Test
        void refuses_to_fold_a_row_twice() {
            List<PoolIn.Name> rows = goods.rowsOf(atMill);
            count(MILL, 500, 500, rows);
            assertRefused(PoolCode.POOL_ROW_NOT_FOUND, () -> count(MILL, 500, 500, rows));
        }

        @Test
        void gives_the_stored_answer_to_what_was_asked_before_and_is_now_completed_otherwise() {
            var once = network.as(MILL).withRequestId("counted-once");
            JsonNode answer = once.submit("pool:count", asked("two short", 498, goods.rowsOf(atMill)));

            assertThat(once.submit("pool:count", asked("two short", 498, List.of())))
                    .isEqualTo(answer);
            assertThat(pool(atMill).onHand()).isEqualTo(metres(498));
            assertRefused(
                    KernelCode.REQUEST_ID_REUSED,
                    () -> once.submit("pool:count", asked("three short", 497, List.of())));
        }

        private JsonNode asked(String what, long counted, List<PoolIn.Name> fold) {
            ObjectNode command = (ObjectNode) Json.toTree(counting(atMill, 500, counted, fold));
            return command.put("asked", Digest.of(what).hex());
        }
    }

    @Nested
    class offerTransfer {
        @Test
        void names_who_may_take_it() {
            TransferOffer offer = offered(stock(cloth, BRAND, sewingRoom), 100);
            assertThat(offer.taker()).isEqualTo(BRAND.gln());
            assertThat(offer.giver()).isEqualTo(MILL.gln());
        }

        @Test
        void refuses_everybody_but_the_owner() {
            var offer = offer("T-1", stock(cloth, BRAND, sewingRoom), 100);
            for (Company other : List.of(BRAND, LOGISTICS, PLATFORM, ANCHOR, INSPECTOR)) {
                assertRefused(
                        PoolCode.STOCK_OF_ANOTHER_OWNER, () -> network.as(other).submit("pool:offerTransfer", offer));
            }
            assertRefused(
                    ParticipantCode.NOT_YOUR_COMPANY,
                    () -> network.as(MILL).signedBy(LOGISTICS).submit("pool:offerTransfer", offer));
        }

        @Test
        void refuses_a_place_or_an_owner_whom_nobody_registered() {
            Gln unknown = Gln.parse("9521111999997");
            PoolId nowhere = new PoolId(cloth.gtin(), cloth.lot(), unknown, BRAND.gln(), atMill.kind());
            PoolId nobodys = new PoolId(cloth.gtin(), cloth.lot(), sewingRoom.gln(), unknown, atMill.kind());
            assertRefused(PoolCode.LOCATION_NOT_FOUND, () -> offered(nowhere, 100));
            assertRefused(ParticipantCode.PARTICIPANT_NOT_FOUND, () -> offered(nobodys, 100));
        }

        @Test
        void refuses_a_new_owner_at_a_place_that_he_does_not_run() {
            assertRefused(PoolCode.TRANSFER_NOT_ALLOWED, () -> offered(stock(cloth, BRAND, warehouse), 100));
        }

        @Test
        void refuses_an_id_that_is_taken() {
            TransferOffer offer = offered(stock(cloth, BRAND, sewingRoom), 100);
            assertRefused(
                    PoolCode.TRANSFER_ALREADY_EXISTS,
                    () -> network.as(MILL)
                            .submit(
                                    "pool:offerTransfer",
                                    offer(offer.transferId().value(), stock(cloth, BRAND, sewingRoom), 1)));
        }

        @Test
        void refuses_an_offer_that_is_over() {
            var past = network.clock().instant().minusSeconds(1);
            var offer =
                    new Offering.Offer(RecordId.of("T-2"), atMill, stock(cloth, BRAND, sewingRoom), metres(1), past);
            assertRefused(PoolCode.TRANSFER_CLOSED, () -> network.as(MILL).submit("pool:offerTransfer", offer));
        }
    }

    @Nested
    class acceptTransfer {
        @Test
        void moves_the_goods_from_one_owner_to_the_other() {
            PoolId sold = goods.handOver(atMill, stock(cloth, BRAND, millHall), metres(120));

            assertThat(pool(atMill).onHand()).isEqualTo(metres(380));
            assertThat(arrivals(sold)).containsExactly(metres(120));
            assertThat(places()).contains(BRAND.gln(), MILL.gln());
        }

        @Test
        void refuses_everybody_but_the_new_owner() {
            TransferOffer offer = offered(stock(cloth, BRAND, millHall), 100);
            for (Company other : List.of(MILL, LOGISTICS, PLATFORM, ANCHOR, INSPECTOR)) {
                assertRefused(PoolCode.TRANSFER_TO_ANOTHER, () -> accept(other, offer));
            }
        }

        @Test
        void refuses_to_take_it_twice() {
            TransferOffer offer = offered(stock(cloth, BRAND, millHall), 100);
            accept(BRAND, offer);
            assertRefused(PoolCode.TRANSFER_CLOSED, "already", () -> accept(BRAND, offer));
        }

        @Test
        void refuses_an_offer_that_nobody_made() {
            var accept = new Taking.Accept(MILL.gln(), RecordId.of("none"), List.of());
            assertRefused(PoolCode.TRANSFER_NOT_FOUND, () -> network.as(BRAND).submit("pool:acceptTransfer", accept));
        }

        @Test
        void refuses_goods_that_travel() {
            TransferOffer offer = offered(stock(cloth, BRAND, sewingRoom), 100);
            assertRefused(PoolCode.RECEIPT_INCOMPLETE, () -> accept(BRAND, offer));
        }

        @Test
        void refuses_more_than_the_giver_has() {
            TransferOffer offer = offered(stock(cloth, BRAND, millHall), 501);
            assertRefused(PoolCode.STOCK_SHORT, () -> accept(BRAND, offer));
        }

        @Test
        void refuses_an_offer_whose_time_is_over() {
            TransferOffer offer = offered(stock(cloth, BRAND, millHall), 100);
            network.clock().advance(Duration.ofDays(2));
            assertRefused(PoolCode.TRANSFER_CLOSED, "until", () -> accept(BRAND, offer));
        }
    }

    @Nested
    class receive {
        @Test
        void takes_in_what_came_and_leaves_the_rest_with_the_giver() {
            TransferOffer offer = offered(stock(cloth, BRAND, sewingRoom), 100);
            network.as(BRAND).submit("pool:receive", counted(offer, 90, 4, 6));

            assertThat(pool(atMill).onHand()).isEqualTo(metres(406));
            assertThat(arrivals(offer.to())).containsExactly(metres(90));
            assertThat(places()).contains(BRAND.gln());
        }

        @Test
        void is_done_by_whoever_runs_the_place_where_the_owner_stays() {
            PoolId stored = goods.handOver(atMill, stock(cloth, MILL, warehouse), metres(30));
            assertThat(arrivals(stored)).containsExactly(metres(30));
            assertThat(places()).contains(LOGISTICS.gln());
        }

        @Test
        void refuses_everybody_else() {
            TransferOffer offer = offered(stock(cloth, MILL, warehouse), 100);
            for (Company other : List.of(MILL, BRAND, PLATFORM, ANCHOR, INSPECTOR)) {
                assertRefused(
                        PoolCode.TRANSFER_TO_ANOTHER,
                        () -> network.as(other).submit("pool:receive", counted(offer, 100, 0, 0)));
            }
        }

        @Test
        void refuses_what_does_not_add_up() {
            TransferOffer offer = offered(stock(cloth, BRAND, sewingRoom), 100);
            assertRefused(
                    PoolCode.RECEIPT_INCOMPLETE,
                    "add up",
                    () -> network.as(BRAND).submit("pool:receive", counted(offer, 90, 4, 5)));
        }

        @Test
        void refuses_goods_that_stay() {
            TransferOffer offer = offered(stock(cloth, BRAND, millHall), 100);
            assertRefused(
                    PoolCode.RECEIPT_INCOMPLETE,
                    "pool:acceptTransfer",
                    () -> network.as(BRAND).submit("pool:receive", counted(offer, 100, 0, 0)));
        }

        @Test
        void refuses_to_take_it_twice() {
            TransferOffer offer = offered(stock(cloth, BRAND, sewingRoom), 100);
            network.as(BRAND).submit("pool:receive", counted(offer, 100, 0, 0));
            assertRefused(
                    PoolCode.TRANSFER_CLOSED,
                    () -> network.as(BRAND).submit("pool:receive", counted(offer, 100, 0, 0)));
        }
    }

    private void count(Company counter, long expected, long counted, List<PoolIn.Name> fold) {
        network.as(counter).submit("pool:count", counting(atMill, expected, counted, fold));
    }

    private static Counting.Count counting(PoolId pool, long expected, long counted, List<PoolIn.Name> fold) {
        return new Counting.Count(pool, metres(expected), metres(counted), "yearly stock-taking", fold);
    }

    private TransferOffer offered(PoolId to, long metres) {
        return network.as(MILL)
                .submit("pool:offerTransfer", offer(goods.newId("transfer"), to, metres), TransferOffer.class);
    }

    private Offering.Offer offer(String id, PoolId to, long metres) {
        var until = network.clock().instant().plus(Duration.ofDays(1));
        return new Offering.Offer(RecordId.of(id), atMill, to, metres(metres), until);
    }

    private void accept(Company taker, TransferOffer offer) {
        List<PoolIn.Name> rows = goods.rowsOf(offer.from());
        network.as(taker).submit("pool:acceptTransfer", new Taking.Accept(offer.giver(), offer.transferId(), rows));
    }

    private Taking.Receive counted(TransferOffer offer, long received, long damaged, long shortage) {
        return new Taking.Receive(
                offer.giver(),
                offer.transferId(),
                metres(received),
                metres(damaged),
                metres(shortage),
                Optional.of("one roll wet, one not on the lorry"),
                goods.rowsOf(offer.from()));
    }

    private StockPool pool(PoolId id) {
        return WorldState.of(network).get(StockPool.key(id));
    }

    private List<Quantity> arrivals(PoolId pool) {
        WorldState state = WorldState.of(network);
        return goods.rowsOf(pool).stream()
                .map(row -> state.get(PoolIn.key(pool, row)).quantity())
                .toList();
    }

    private List<Gln> places() {
        return WorldState.of(network).all(LotPlace.allOf(cloth.gtin(), cloth.lot())).stream()
                .map(LotPlace::party)
                .toList();
    }

    private static Quantity metres(long count) {
        return Quantity.of(Long.toString(count), "MTR");
    }
}
