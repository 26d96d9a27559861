package io.livetrace.chaincode.livestream;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.LotMaking;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.SlotMaking;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.livestream.LanePlan;
import io.livetrace.domain.livestream.LivestreamCode;
import io.livetrace.domain.livestream.Slot;
import io.livetrace.domain.livestream.Supplying;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.pool.PoolCode;
import io.livetrace.domain.pool.StockPool;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.SaleWindow;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The moment at which a slot becomes a sale, and lanes that are added to it later. */
class ConfirmationContractTest {
    private static final Network NETWORK = Network.start();
    private static final Goods GOODS = new Goods(NETWORK);

    private final SlotMaking slot = GOODS.aSlot();

    @AfterAll
    static void stop() {
        NETWORK.close();
    }

    @Nested
    class Confirm {
        @ParameterizedTest
        @EnumSource(
                value = Company.class,
                names = {"ANCHOR", "PLATFORM"})
        void the_operator_or_the_platform_puts_a_slot_on_sale(Company company) {
            slot.ready();
            submit(company, "confirm", slot.confirmation());

            assertThat(slot.slot().state()).isEqualTo(Slot.State.CONFIRMED);
            assertThat(lane(1).counts().available()).isEqualTo(10);
            assertThat(onHand()).isZero();
            assertThat(issued(InstructionKind.ALLOCATE))
                    .singleElement()
                    .satisfies(task -> assertThat(task.to()).isEqualTo(BRAND.gln()));
        }

        @ParameterizedTest
        @EnumSource(
                value = Company.class,
                mode = EnumSource.Mode.EXCLUDE,
                names = {"ANCHOR", "PLATFORM"})
        void nobody_else_does(Company company) {
            slot.ready();
            assertRefused(LivestreamCode.SESSION_OF_ANOTHER, () -> submit(company, "confirm", slot.confirmation()));
        }

        @Test
        void a_slot_that_nobody_proposed_is_not_there() {
            assertRefused(LivestreamCode.SLOT_NOT_FOUND, () -> submit(ANCHOR, "confirm", slot.confirmation()));
        }

        @Test
        void a_slot_is_confirmed_once() {
            slot.ready().confirmed();
            assertRefused(LivestreamCode.SLOT_STATE, () -> submit(ANCHOR, "confirm", slot.confirmation()));
        }

        @Test
        void a_slot_that_is_refused_stays_as_it_was_and_is_told_every_shut_gate() {
            slot.proposed();
            assertRefused(
                    LivestreamCode.GATES_FAILED,
                    "AGREEMENT_MISSING",
                    () -> submit(ANCHOR, "confirm", slot.confirmation()));
            assertRefused(
                    LivestreamCode.GATES_FAILED,
                    "SELECTION_CHECK_MISSING",
                    () -> submit(ANCHOR, "confirm", slot.confirmation()));
            assertThat(slot.slot().state()).isEqualTo(Slot.State.PROPOSED);
        }

        @Test
        void says_how_large_a_batch_may_be_within_bounds() {
            slot.ready();
            ObjectNode plan = (ObjectNode) Json.toTree(slot.confirmation());

            assertRefused(
                    KernelCode.INVALID_VALUE, "5000", () -> submit(ANCHOR, "confirm", plan.put("batchLimit", 5001)));
            submit(ANCHOR, "confirm", plan.put("batchLimit", 2000));

            assertThat(WorldState.of(NETWORK)
                            .get(SaleWindow.key(slot.slotId()))
                            .rules()
                            .batchLimit())
                    .isEqualTo(2000);
        }

        @Test
        void lanes_have_no_more_units_than_the_slot() {
            slot.ready();
            var tooMuch = slot.confirmation(slot.lane(6), slot.lane(5));
            assertRefused(LivestreamCode.LANES_DO_NOT_FIT, "not 11", () -> submit(ANCHOR, "confirm", tooMuch));
        }

        @Test
        void a_lane_sells_what_the_slot_offers() {
            slot.ready();
            Lot another = GOODS.aLot().counting(10).released();
            var wrong = slot.confirmation(slot.lane(another, 10));
            assertRefused(LivestreamCode.LANES_DO_NOT_FIT, "pool", () -> submit(ANCHOR, "confirm", wrong));
        }

        @Test
        void a_lane_sells_from_lots_and_rows_that_exist() {
            slot.ready();
            LanePlan lane = slot.lane(10);
            assertRefused(LotCode.LOT_NOT_FOUND, () -> submit(ANCHOR, "confirm", with(lane, "/pool", "lot", "NONE")));
            assertRefused(
                    PoolCode.POOL_ROW_NOT_FOUND,
                    () -> submit(ANCHOR, "confirm", with(lane, "/fold/0", "txId", "0".repeat(64))));
        }

        @Test
        void a_pre_sale_has_the_brand_make_what_is_not_there() {
            slot.asPreSale().ready();
            Lot half = GOODS.aLot().of(slot.product()).counting(4).released();
            submit(ANCHOR, "confirm", slot.confirmation(slot.lane(half, 4)));

            assertThat(issued(InstructionKind.PRODUCE))
                    .singleElement()
                    .satisfies(task -> assertThat(
                                    task.content().at("/quantity/value").asText())
                            .isEqualTo("6"));
        }

        private ObjectNode with(LanePlan lane, String part, String member, String value) {
            ObjectNode confirmation = (ObjectNode) Json.toTree(slot.confirmation(lane));
            ((ObjectNode) confirmation.at("/lanes/0/parts/0" + part)).put(member, value);
            return confirmation;
        }
    }

    @Nested
    class AddLane {
        private final Lot first = GOODS.aLot().of(slot.product()).counting(4).released();
        private final Lot made = GOODS.aLot().of(slot.product()).counting(20).released();

        @Test
        void what_was_made_meanwhile_gets_a_lane_without_buyers() {
            preSale();
            submit(ANCHOR, "addLane", add(2, 6));

            assertThat(lane(2).counts().available()).isEqualTo(6);
            assertThat(lane(2).groups()).isEmpty();
            assertThat(issued(InstructionKind.ALLOCATE)).hasSize(2);
        }

        @ParameterizedTest
        @EnumSource(
                value = Company.class,
                mode = EnumSource.Mode.EXCLUDE,
                names = {"ANCHOR", "PLATFORM"})
        void nobody_but_the_operator_and_the_platform_adds_one(Company company) {
            preSale();
            assertRefused(LivestreamCode.SESSION_OF_ANOTHER, () -> submit(company, "addLane", add(2, 6)));
        }

        @Test
        void a_slot_that_is_not_on_sale_gets_none() {
            slot.ready();
            assertRefused(LivestreamCode.SLOT_STATE, () -> submit(ANCHOR, "addLane", add(2, 6)));
            slot.confirmed().ended();
            assertRefused(LivestreamCode.SLOT_STATE, () -> submit(ANCHOR, "addLane", add(2, 6)));
        }

        @Test
        void a_lanes_number_is_free_and_small() {
            preSale();
            assertRefused(LivestreamCode.LANES_DO_NOT_FIT, "/n", () -> submit(ANCHOR, "addLane", add(1, 6)));
            assertRefused(LivestreamCode.LANES_DO_NOT_FIT, "/n", () -> submit(ANCHOR, "addLane", add(65, 6)));
        }

        @Test
        void all_lanes_together_have_no_more_units_than_owners_agreed_to() {
            preSale();
            assertRefused(LivestreamCode.GATES_FAILED, "for 11 units", () -> submit(ANCHOR, "addLane", add(2, 7)));
        }

        @Test
        void units_on_their_way_between_lanes_are_counted() {
            preSale();
            submit(ANCHOR, "addLane", add(2, 2));
            slot.entered(1, 0, new Operation.Give(2, 3, List.of()));
            assertRefused(LivestreamCode.GATES_FAILED, "for 11 units", () -> submit(ANCHOR, "addLane", add(3, 5)));
            submit(ANCHOR, "addLane", add(3, 4));
        }

        @Test
        void goods_that_are_on_hold_are_not_added() {
            preSale();
            GOODS.aReport(BRAND).on(made).failing().submitted();
            assertRefused(LivestreamCode.GATES_FAILED, "LOT_BLOCKED", () -> submit(ANCHOR, "addLane", add(2, 6)));
        }

        private void preSale() {
            slot.asPreSale().ready();
            submit(ANCHOR, "confirm", slot.confirmation(slot.lane(first, 4)));
        }

        private Supplying.AddLane add(int n, int units) {
            return new Supplying.AddLane(slot.slotId(), n, slot.lane(made, units));
        }
    }

    private Lane lane(int n) {
        return WorldState.of(NETWORK).get(Lane.key(slot.slotId(), n));
    }

    /** What lies in the slot's pool, rows that wait included. */
    private long onHand() {
        var pool = LotMaking.poolOf(slot.lot());
        WorldState state = WorldState.of(NETWORK);
        return state.piecesWaiting(pool)
                + state.get(StockPool.key(pool)).onHand().toPieces();
    }

    private List<Instruction> issued(InstructionKind kind) {
        return WorldState.of(NETWORK).all(Instruction.TYPE.key()).stream()
                .filter(task -> task.kind() == kind
                        && task.content()
                                .path("slotId")
                                .asText()
                                .equals(slot.slotId().value()))
                .toList();
    }

    private static JsonNode submit(Company company, String transaction, Object command) {
        return NETWORK.as(company).submit("livestream:" + transaction, command);
    }
}
