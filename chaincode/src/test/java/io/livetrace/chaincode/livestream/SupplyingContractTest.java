package io.livetrace.chaincode.livestream;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.PLATFORM;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.LotMaking;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.SlotMaking;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.livestream.LanePlan;
import io.livetrace.domain.livestream.LivestreamCode;
import io.livetrace.domain.livestream.Running;
import io.livetrace.domain.livestream.SlotSupply;
import io.livetrace.domain.livestream.Supplying;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneGrant;
import io.livetrace.domain.stock.Operation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** More units for a lane while it sells. */
class SupplyingContractTest {
    private static final Network NETWORK = Network.start();
    private static final Goods GOODS = new Goods(NETWORK);

    private final SlotMaking slot = GOODS.aSlot();
    private final Lot lot = GOODS.aLot().of(slot.product()).counting(30).released();

    @AfterAll
    static void stop() {
        NETWORK.close();
    }

    @Test
    void units_leave_the_pool_at_once_and_wait_for_the_lane_to_take_them() {
        onSale(15);
        Supplying.ToppedUp more = topUp(ANCHOR, 5);

        assertThat(more.instructions())
                .singleElement()
                .satisfies(
                        task -> assertThat(task.due()).isAfter(NETWORK.clock().instant()));
        assertThat(lane().counts().allotted()).isEqualTo(10);

        slot.entered(1, 0, take(more.grant()));
        assertThat(lane().counts().available()).isEqualTo(15);
        assertThat(grants()).isEmpty();
    }

    @Test
    void the_platform_may_bring_some_too() {
        onSale(15);
        assertThat(topUp(PLATFORM, 5).grant().units()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(
            value = Company.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ANCHOR", "PLATFORM"})
    void nobody_else_may(Company company) {
        onSale(15);
        assertRefused(LivestreamCode.SESSION_OF_ANOTHER, () -> topUp(company, 5));
    }

    @Test
    void an_owners_agreement_is_the_limit_and_may_be_widened_while_the_slot_is_on_sale() {
        onSale(15);
        topUp(ANCHOR, 3);
        assertRefused(LivestreamCode.GATES_FAILED, "AGREEMENT_MISSING", () -> topUp(ANCHOR, 3));

        assertRefused(LivestreamCode.SLOT_STATE, () -> agree(14));
        agree(16);
        topUp(ANCHOR, 3);
        assertThat(grants()).hasSize(2);
    }

    @Test
    void there_is_stock_for_it() {
        onSale(100);
        assertRefused(LivestreamCode.GATES_FAILED, "STOCK_MISSING", () -> topUp(ANCHOR, 21));
        topUp(ANCHOR, 20);
    }

    @Test
    void goods_on_hold_bring_nothing() {
        onSale(15);
        GOODS.aReport(BRAND).on(lot).failing().submitted();
        assertRefused(LivestreamCode.GATES_FAILED, "LOT_BLOCKED", () -> topUp(ANCHOR, 5));
    }

    @Test
    void a_lane_is_given_units_of_its_own_pools_only() {
        Lot another = GOODS.aLot().of(slot.product()).counting(9).released();
        onSale(15);
        assertRefused(LivestreamCode.LANES_DO_NOT_FIT, "/parts", () -> topUp(1, another));
        assertRefused(LivestreamCode.LANES_DO_NOT_FIT, "lane 2", () -> topUp(2, another));
    }

    @Test
    void what_was_made_meanwhile_gets_a_lane_within_the_agreement() {
        Lot made = GOODS.aLot().of(slot.product()).counting(9).released();
        onSale(15);
        var lane = new Supplying.AddLane(slot.slotId(), 2, slot.lane(made, 4));
        NETWORK.as(ANCHOR).submit("livestream:addLane", lane);

        var second = new Supplying.TopUp(slot.slotId(), 2, 1, parts(made));
        NETWORK.as(ANCHOR).submit("livestream:topUp", second);
        assertThat(WorldState.of(NETWORK).get(SlotSupply.key(slot.slotId())).lanes())
                .extracting(SlotSupply.Supplied::units)
                .containsExactly(10L, 5L);
    }

    @Test
    void a_slot_that_is_not_on_sale_is_given_nothing() {
        slot.ready();
        assertRefused(LivestreamCode.SLOT_STATE, () -> topUp(ANCHOR, 5));
        slot.confirmed().ended();
        assertRefused(LivestreamCode.SLOT_STATE, () -> topUp(ANCHOR, 5));
    }

    @Test
    void a_sale_that_is_over_is_given_nothing() {
        onSale(15);
        NETWORK.clock().advance(Duration.ofHours(2));
        assertRefused(LivestreamCode.SLOT_STATE, "was on sale until", () -> topUp(ANCHOR, 5));
    }

    @Test
    void what_comes_too_late_goes_back_to_the_pool_before_the_slot_is_settled() {
        onSale(15);
        LaneGrant late = topUp(ANCHOR, 5).grant();
        slot.ended().entered(1, 0, new Operation.Close());
        assertRefused(LivestreamCode.LANES_NOT_DRAINED, "5 units that came for lane 1", this::settle);

        slot.entered(1, 1, take(late));
        settle();
        assertThat(WorldState.of(NETWORK).piecesWaiting(LotMaking.poolOf(lot))).isEqualTo(15);
    }

    /** Ten of the lot's pieces in one lane; the brand has agreed to so many. */
    private void onSale(int agreed) {
        slot.ready();
        agree(agreed);
        NETWORK.as(ANCHOR).submit("livestream:confirm", slot.confirmation(slot.lane(lot, 10)));
    }

    private void agree(int units) {
        NETWORK.as(BRAND).submit("livestream:agree", slot.agreement().put("units", units));
    }

    private Supplying.ToppedUp topUp(Company company, int units) {
        var more = new Supplying.TopUp(slot.slotId(), 1, units, parts(lot));
        return NETWORK.as(company).submit("livestream:topUp", more, Supplying.ToppedUp.class);
    }

    private void topUp(int lane, Lot from) {
        NETWORK.as(ANCHOR).submit("livestream:topUp", new Supplying.TopUp(slot.slotId(), lane, 5, parts(from)));
    }

    private List<LanePlan.Part> parts(Lot from) {
        return slot.lane(from, 1).parts();
    }

    private void settle() {
        NETWORK.as(ANCHOR).submit("livestream:settle", new Running.OfSlot(slot.slotId()));
    }

    private static Operation take(LaneGrant grant) {
        return new Operation.Take(grant.from(), grant.seq(), grant.index());
    }

    private Lane lane() {
        return WorldState.of(NETWORK).get(Lane.key(slot.slotId(), 1));
    }

    private List<LaneGrant> grants() {
        return WorldState.of(NETWORK).all(LaneGrant.allOf(slot.slotId()));
    }
}
