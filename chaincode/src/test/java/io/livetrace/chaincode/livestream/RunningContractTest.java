package io.livetrace.chaincode.livestream;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.INSPECTOR;
import static io.livetrace.chaincode.Company.PLATFORM;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.LotMaking;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.SlotMaking;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.livestream.LivestreamCode;
import io.livetrace.domain.livestream.Running;
import io.livetrace.domain.livestream.Session;
import io.livetrace.domain.livestream.Slot;
import io.livetrace.domain.stock.LaneBatching;
import io.livetrace.domain.stock.LaneGrant;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.SaleWindow;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions go live and end; sales end, are taken back, stopped and settled. */
class RunningContractTest {
    private static final Network NETWORK = Network.start();
    private static final Goods GOODS = new Goods(NETWORK);

    private final SlotMaking slot = GOODS.aSlot();

    @AfterAll
    static void stop() {
        NETWORK.close();
    }

    @Nested
    class OfSessions {
        @Test
        void a_session_goes_live_and_ends() {
            slot.planned();
            submit(ANCHOR, "goLive", goLive(false));
            assertThat(session().state()).isEqualTo(Session.State.LIVE);
            assertThat(session().hostData()).contains(Digest.of("host data"));

            submit(ANCHOR, "endSession", ofSession());
            assertThat(session().state()).isEqualTo(Session.State.ENDED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"goLive", "endSession", "cancelSession"})
        void a_session_that_nobody_planned_does_nothing(String transaction) {
            assertRefused(LivestreamCode.SESSION_NOT_FOUND, () -> submit(ANCHOR, transaction, command(transaction)));
        }

        @ParameterizedTest
        @EnumSource(value = Company.class, mode = EnumSource.Mode.EXCLUDE, names = "ANCHOR")
        void nobody_but_its_operator_runs_a_session(Company company) {
            slot.planned();
            for (String transaction : List.of("goLive", "endSession", "cancelSession")) {
                assertRefused(
                        LivestreamCode.SESSION_OF_ANOTHER, () -> submit(company, transaction, command(transaction)));
            }
        }

        @Test
        void viewers_are_told_of_a_generated_presenter() {
            slot.presentedByMachine().planned();
            assertRefused(LivestreamCode.SESSION_STATE, "/aiNotice", () -> submit(ANCHOR, "goLive", goLive(false)));

            submit(ANCHOR, "goLive", goLive(true));
            assertThat(session().state()).isEqualTo(Session.State.LIVE);
        }

        @Test
        void a_session_ends_only_when_it_is_live() {
            slot.planned();
            assertRefused(LivestreamCode.SESSION_STATE, () -> submit(ANCHOR, "endSession", ofSession()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"goLive", "cancelSession"})
        void a_session_that_is_live_neither_begins_nor_is_cancelled(String transaction) {
            slot.planned();
            submit(ANCHOR, "goLive", goLive(false));
            assertRefused(LivestreamCode.SESSION_STATE, () -> submit(ANCHOR, transaction, command(transaction)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"goLive", "endSession", "cancelSession"})
        void a_cancelled_session_is_over(String transaction) {
            slot.planned();
            submit(ANCHOR, "cancelSession", ofSession());
            assertRefused(LivestreamCode.SESSION_STATE, () -> submit(ANCHOR, transaction, command(transaction)));
        }

        private Object command(String transaction) {
            return transaction.equals("goLive") ? goLive(false) : ofSession();
        }

        private Running.GoLive goLive(boolean aiNotice) {
            return new Running.GoLive(slot.sessionId(), Digest.of("host data"), aiNotice);
        }

        private Running.OfSession ofSession() {
            return new Running.OfSession(slot.sessionId());
        }

        private Session session() {
            return WorldState.of(NETWORK).get(Session.key(slot.sessionId()));
        }
    }

    @Nested
    class End {
        @Test
        void the_operator_ends_a_sale_from_that_block_on() {
            slot.ready().confirmed().ended();

            assertThat(slot.slot().state()).isEqualTo(Slot.State.CLOSING);
            assertThat(window().isOver(NETWORK.clock().instant())).isTrue();
            assertThat(window().stopped()).isFalse();
        }

        @ParameterizedTest
        @EnumSource(value = Company.class, mode = EnumSource.Mode.EXCLUDE, names = "ANCHOR")
        void nobody_but_the_operator_ends_it(Company company) {
            slot.ready().confirmed();
            assertRefused(LivestreamCode.SESSION_OF_ANOTHER, () -> submit(company, "end", ofSlot()));
        }

        @Test
        void what_is_not_on_sale_does_not_end() {
            assertRefused(LivestreamCode.SLOT_NOT_FOUND, () -> submit(ANCHOR, "end", ofSlot()));
            slot.proposed();
            assertRefused(LivestreamCode.SLOT_STATE, () -> submit(ANCHOR, "end", ofSlot()));
        }
    }

    @Nested
    class Cancel {
        @Test
        void the_operator_takes_a_proposal_back_and_a_sale_too() {
            slot.proposed();
            submit(ANCHOR, "cancel", ofSlot());
            assertThat(slot.slot().state()).isEqualTo(Slot.State.CANCELLED);

            SlotMaking onSale = GOODS.aSlot().ready().confirmed();
            submit(ANCHOR, "cancel", new Running.OfSlot(onSale.slotId()));
            assertThat(onSale.slot().state()).isEqualTo(Slot.State.CANCELLED);
            assertThat(WorldState.of(NETWORK)
                            .get(SaleWindow.key(onSale.slotId()))
                            .isOver(NETWORK.clock().instant()))
                    .isTrue();
        }

        @ParameterizedTest
        @EnumSource(value = Company.class, mode = EnumSource.Mode.EXCLUDE, names = "ANCHOR")
        void nobody_but_the_operator_takes_it_back(Company company) {
            slot.proposed();
            assertRefused(LivestreamCode.SESSION_OF_ANOTHER, () -> submit(company, "cancel", ofSlot()));
        }

        @Test
        void what_is_over_or_was_never_proposed_is_not_taken_back() {
            assertRefused(LivestreamCode.SLOT_NOT_FOUND, () -> submit(ANCHOR, "cancel", ofSlot()));
            slot.ready().confirmed().ended();
            assertRefused(LivestreamCode.SLOT_STATE, () -> submit(ANCHOR, "cancel", ofSlot()));
        }
    }

    @Nested
    class Stop {
        @ParameterizedTest
        @EnumSource(
                value = Company.class,
                names = {"PLATFORM", "BRAND"})
        void the_platform_or_the_brand_pulls_the_goods_and_tells_the_operator(Company company) {
            slot.ready().confirmed();
            submit(company, "stop", pulled());

            assertThat(slot.slot().state()).isEqualTo(Slot.State.STOPPED);
            assertThat(window().stopped()).isTrue();
            assertThat(told())
                    .singleElement()
                    .satisfies(task -> assertThat(task.from()).isEqualTo(company.gln()));
        }

        @ParameterizedTest
        @EnumSource(
                value = Company.class,
                mode = EnumSource.Mode.EXCLUDE,
                names = {"PLATFORM", "BRAND"})
        void nobody_else_does(Company company) {
            slot.ready().confirmed();
            assertRefused(LivestreamCode.SESSION_OF_ANOTHER, () -> submit(company, "stop", pulled()));
        }

        @Test
        void what_is_closing_can_still_be_stopped() {
            slot.ready().confirmed().ended();
            submit(PLATFORM, "stop", pulled());
            assertThat(slot.slot().state()).isEqualTo(Slot.State.STOPPED);
        }

        @Test
        void what_is_not_on_sale_is_not_stopped() {
            assertRefused(LivestreamCode.SLOT_NOT_FOUND, () -> submit(PLATFORM, "stop", pulled()));
            slot.proposed();
            assertRefused(LivestreamCode.SLOT_STATE, () -> submit(PLATFORM, "stop", pulled()));
        }

        private Running.Stop pulled() {
            return new Running.Stop(slot.slotId(), "seams open");
        }

        private List<Instruction> told() {
            return WorldState.of(NETWORK).all(Instruction.TYPE.key()).stream()
                    .filter(task -> task.kind() == InstructionKind.STOP_SALE
                            && task.to().equals(ANCHOR.gln())
                            && task.content()
                                    .get("slotId")
                                    .asText()
                                    .equals(slot.slotId().value()))
                    .toList();
        }
    }

    @Nested
    class Settle {
        @ParameterizedTest
        @EnumSource(
                value = Company.class,
                names = {"ANCHOR", "PLATFORM"})
        void the_operator_or_the_platform_settles_when_everything_has_gone_back(Company company) {
            slot.ready().confirmed().ended().entered(1, 0, new Operation.Close());
            submit(company, "settle", ofSlot());

            assertThat(slot.slot().state()).isEqualTo(Slot.State.SETTLED);
            assertThat(returned()).isEqualTo(10);
        }

        @ParameterizedTest
        @EnumSource(
                value = Company.class,
                mode = EnumSource.Mode.EXCLUDE,
                names = {"ANCHOR", "PLATFORM"})
        void nobody_else_does(Company company) {
            slot.ready().confirmed().ended().entered(1, 0, new Operation.Close());
            assertRefused(LivestreamCode.SESSION_OF_ANOTHER, () -> submit(company, "settle", ofSlot()));
        }

        @Test
        void a_sale_that_goes_on_or_is_not_there_is_not_settled() {
            assertRefused(LivestreamCode.SLOT_NOT_FOUND, () -> submit(ANCHOR, "settle", ofSlot()));
            slot.ready().confirmed();
            assertRefused(LivestreamCode.SLOT_STATE, () -> submit(ANCHOR, "settle", ofSlot()));
        }

        @Test
        void a_lane_that_has_not_given_everything_back_is_waited_for() {
            slot.ready().confirmed().ended();
            assertRefused(LivestreamCode.LANES_NOT_DRAINED, "lane 1", () -> submit(ANCHOR, "settle", ofSlot()));
        }

        @Test
        void what_one_lane_gave_and_no_other_took_is_not_lost() {
            twoLanes().entered(1, 0, new Operation.Give(2, 3, List.of())).ended();
            slot.entered(1, 1, new Operation.Close()).entered(2, 0, new Operation.Close());
            assertRefused(
                    LivestreamCode.LANES_NOT_DRAINED,
                    "3 units that lane 1 gave to lane 2",
                    () -> submit(ANCHOR, "settle", ofSlot()));

            slot.entered(1, 2, new Operation.Take(1, 1, 0));
            submit(ANCHOR, "settle", ofSlot());
            assertThat(returned()).isEqualTo(10);
        }

        @Test
        void long_after_the_end_anybody_brings_it_back() {
            twoLanes().entered(1, 0, new Operation.Give(2, 3, List.of())).ended();
            NETWORK.clock().advance(Duration.ofMinutes(11));
            anybodyEnters(2, 0, new Operation.Take(1, 1, 0));
            anybodyEnters(1, 1, new Operation.Close());
            submit(ANCHOR, "settle", ofSlot());

            assertThat(returned()).isEqualTo(10);
            assertThat(WorldState.of(NETWORK).all(LaneGrant.allOf(slot.slotId())))
                    .isEmpty();
        }

        private SlotMaking twoLanes() {
            slot.ready();
            submit(ANCHOR, "confirm", slot.confirmation(slot.lane(5), slot.lane(5)));
            return slot;
        }

        private void anybodyEnters(int lane, long seq, Operation operation) {
            var batch = new LaneBatching.Batch(slot.slotId(), lane, seq, List.of(operation));
            NETWORK.as(INSPECTOR).submit("stock:laneBatch", batch);
        }

        private long returned() {
            return WorldState.of(NETWORK).piecesWaiting(LotMaking.poolOf(slot.lot()));
        }
    }

    private Running.OfSlot ofSlot() {
        return new Running.OfSlot(slot.slotId());
    }

    private SaleWindow window() {
        return WorldState.of(NETWORK).get(SaleWindow.key(slot.slotId()));
    }

    private static JsonNode submit(Company company, String transaction, Object command) {
        return NETWORK.as(company).submit("livestream:" + transaction, command);
    }
}
