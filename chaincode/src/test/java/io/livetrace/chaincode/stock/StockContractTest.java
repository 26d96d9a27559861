package io.livetrace.chaincode.stock;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.INSPECTOR;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.PLATFORM;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.livestream.Running;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.OperationCode;
import io.livetrace.domain.stock.OperationResult;
import io.livetrace.domain.stock.StockCode;
import io.livetrace.domain.stock.Terms;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StockContractTest {
    private static final Network NETWORK = Network.start();
    private static final Goods GOODS = new Goods(NETWORK);

    private final Shop shop = Shop.selling(NETWORK, GOODS, 10);

    @AfterAll
    static void stop() {
        NETWORK.close();
    }

    @Nested
    class TakeTerm {
        @ParameterizedTest
        @EnumSource(
                value = Company.class,
                names = {"BRAND", "MILL", "LOGISTICS", "ANCHOR", "INSPECTOR"})
        void nobody_but_the_platform_becomes_a_sequencer(Company company) {
            assertRefused(
                    ParticipantCode.ROLE_MISSING,
                    () -> NETWORK.as(company).submit("stock:takeTerm", new Terms.TakeTerm(shop.slotId(), 1)));
        }

        @Test
        void nobody_takes_it_in_the_platforms_name() {
            assertRefused(
                    ParticipantCode.NOT_YOUR_COMPANY,
                    () -> NETWORK.as(PLATFORM)
                            .signedBy(LOGISTICS)
                            .submit("stock:takeTerm", new Terms.TakeTerm(shop.slotId(), 1)));
        }

        @Test
        void a_lane_that_does_not_exist_has_no_sequencer() {
            assertRefused(
                    StockCode.LANE_NOT_FOUND,
                    () -> NETWORK.as(PLATFORM)
                            .submit("stock:takeTerm", new Terms.TakeTerm(RecordId.of("no-such-slot"), 1)));
        }

        @Test
        void the_lane_says_who_its_sequencer_is() {
            shop.withTerm();
            var lane = NETWORK.as(PLATFORM).evaluate("stock:lane", new Terms.TakeTerm(shop.slotId(), 1));

            assertThat(Json.fromTree(lane, Lane.class).term().orElseThrow().mspId())
                    .hasToString(PLATFORM.mspId());
        }
    }

    @Nested
    class LaneBatch {
        private final Operation.Reserve two = shop.order(1, 2);

        @Test
        void nobody_enters_a_batch_without_a_term() {
            assertRefused(StockCode.TERM_NEEDED, () -> shop.enter(two));

            shop.withTerm();
            NETWORK.clock().advance(Duration.ofSeconds(31));
            assertRefused(StockCode.TERM_NEEDED, () -> shop.enter(two));
        }

        @Test
        void nobody_but_the_platform_enters_one() {
            shop.withTerm();
            assertRefused(ParticipantCode.ROLE_MISSING, () -> shop.enter(ANCHOR, shop.batch(0, two)));
            assertRefused(ParticipantCode.ROLE_MISSING, () -> shop.enter(BRAND, shop.batch(0, two)));
        }

        @Test
        void a_batch_builds_on_the_newest_one_and_is_entered_once() {
            shop.withTerm().enter(two);
            assertRefused(StockCode.LANE_MOVED_ON, () -> shop.enter(PLATFORM, shop.batch(0, two)));
            assertRefused(StockCode.LANE_BEHIND, () -> shop.enter(PLATFORM, shop.batch(2, two)));
        }

        @Test
        void a_batch_too_large_is_refused_as_a_whole() {
            shop.withTerm();
            Operation[] many = Collections.nCopies(501, two).toArray(Operation[]::new);
            assertRefused(StockCode.BATCH_TOO_LARGE, () -> shop.enter(many));
        }

        @Test
        void units_are_reserved_paid_and_dispatched() {
            shop.withTerm().enter(two);
            assertThat(shop.enter(shop.payment(two))).containsExactly(done());

            assertThat(shop.lane().counts().sold()).isEqualTo(2);
            assertThat(WorldState.of(NETWORK).all(Instruction.TYPE.key()))
                    .filteredOn(wave -> wave.kind() == InstructionKind.DISPATCH
                            && wave.content()
                                    .get("slotId")
                                    .asText()
                                    .equals(shop.slotId().value()))
                    .hasSize(1)
                    .allMatch(
                            wave -> wave.to().equals(BRAND.gln()) && wave.from().equals(ANCHOR.gln()));
        }

        @Test
        void a_buyer_gets_no_more_than_the_slot_allows_and_nobody_more_than_there_is() {
            shop.withTerm();
            var results = shop.enter(two, shop.order(1, 2), shop.order(2, 3), shop.order(3, 3), shop.order(4, 3));

            assertThat(results.get(1)).isEqualTo(results.get(0));
            assertThat(results.get(4)).isEqualTo(refused(OperationCode.SOLD_OUT));
            assertThat(shop.enter(again(two, 1)).get(0)).isEqualTo(results.get(0));
        }

        @Test
        void a_hold_stops_the_sale_from_its_block_on_also_for_what_is_reserved() {
            shop.withTerm().enter(two);
            var report = GOODS.aReport(BRAND).on(shop.lot()).failing().submitted();

            assertThat(shop.enter(shop.payment(two), shop.order(2, 1)))
                    .containsOnly(refused(OperationCode.GOODS_BLOCKED));

            GOODS.aReport(BRAND).on(shop.lot()).superseding(report).submitted();
            assertThat(shop.enter(shop.payment(two))).containsExactly(done());
        }

        @Test
        void when_the_slot_ends_its_lane_gives_back_what_is_left() {
            shop.withTerm().enter(two);
            shop.enter(shop.payment(two));
            NETWORK.as(ANCHOR).submit("livestream:end", new Running.OfSlot(shop.slotId()));
            shop.withTerm().enter(shop.order(2, 1), new Operation.Close());

            assertThat(shop.lane().state()).isEqualTo(Lane.State.DRAINED);
            assertThat(returned()).isEqualTo(8);
        }

        @Test
        void long_after_the_end_anybody_closes_a_lane_and_does_nothing_else() {
            NETWORK.clock().advance(Duration.ofMinutes(131));

            assertRefused(ParticipantCode.ROLE_MISSING, () -> shop.enter(INSPECTOR, shop.batch(0, two)));
            assertThat(shop.enter(INSPECTOR, shop.batch(0, new Operation.Close())))
                    .containsExactly(done());
            assertThat(returned()).isEqualTo(10);
        }

        @Test
        void a_buyer_of_nothing_cannot_pay() {
            shop.withTerm();
            assertThat(shop.enter(shop.payment(two))).containsExactly(refused(OperationCode.RESERVATION_NOT_FOUND));
        }

        @Test
        void an_order_that_was_on_its_way_for_more_than_an_hour_is_too_old() {
            NETWORK.clock().advance(Duration.ofMinutes(61));
            assertThat(shop.withTerm().enter(two)).containsExactly(refused(OperationCode.REQUEST_TOO_OLD));
        }

        private Operation.Reserve again(Operation.Reserve order, int units) {
            return new Operation.Reserve(order.order(), order.buyer(), units);
        }

        private long returned() {
            return WorldState.of(NETWORK).piecesWaiting(shop.pool());
        }
    }

    private static OperationResult done() {
        return new OperationResult(Optional.empty(), Optional.empty());
    }

    private static OperationResult refused(OperationCode code) {
        return new OperationResult(Optional.empty(), Optional.of(code));
    }
}
