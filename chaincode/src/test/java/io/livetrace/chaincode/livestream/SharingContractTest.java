package io.livetrace.chaincode.livestream;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.PLATFORM;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.SlotMaking;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.livestream.LanePlan;
import io.livetrace.domain.livestream.LivestreamCode;
import io.livetrace.domain.livestream.SlotStock;
import io.livetrace.domain.livestream.Supplying;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.stock.BuyerToken;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.SaleWindow;
import io.livetrace.domain.stock.Sellers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Two companies sell one slot of ten units: the anchor seven, and the platform's own shop three. */
class SharingContractTest {
    private static final Network NETWORK = Network.start();
    private static final Goods GOODS = new Goods(NETWORK);
    private static final Gln SHOP = ANCHOR.gln();
    private static final Gln RIVAL = PLATFORM.gln();

    private final SlotMaking slot = GOODS.aSlot();

    @AfterAll
    static void stop() {
        NETWORK.close();
    }

    @Test
    void each_seller_has_lanes_and_buyers_of_its_own() {
        shared(7, 3).ready();
        confirm(lane(SHOP, 4), lane(SHOP, 3), lane(RIVAL, 3));

        Sellers sellers = WorldState.of(NETWORK)
                .get(SaleWindow.key(slot.slotId()))
                .sellers()
                .orElseThrow();
        assertThat(lane(3).seller()).contains(RIVAL);
        assertThat(lane(3).groups()).isEqualTo(sellers.groupsOf(RIVAL));
        assertThat(Stream.of(lane(1), lane(2)).flatMap(lane -> lane.groups().stream()))
                .containsExactlyInAnyOrderElementsOf(sellers.groupsOf(SHOP));
        assertThat(lane(1).groups()).hasSizeBetween(BuyerToken.GROUPS / 4, BuyerToken.GROUPS / 2);
    }

    @Test
    void no_lane_is_nobodys_or_a_strangers() {
        shared(7, 3).ready();
        assertRefused(LivestreamCode.LANES_DO_NOT_FIT, "names one", () -> confirm(slot.lane(10)));
        Gln stranger = slot.product().brand();
        assertRefused(LivestreamCode.LANES_DO_NOT_FIT, "names one", () -> confirm(lane(stranger, 10)));
    }

    @Test
    void a_slot_that_one_company_sells_has_no_sellers_lanes() {
        slot.ready();
        assertRefused(LivestreamCode.LANES_DO_NOT_FIT, "none else", () -> confirm(lane(SHOP, 10)));
    }

    @Test
    void no_seller_has_more_than_its_quota() {
        shared(7, 3).ready();
        assertRefused(
                LivestreamCode.LANES_DO_NOT_FIT,
                RIVAL + " sells 3 units at most, not 4",
                () -> confirm(lane(SHOP, 6), lane(RIVAL, 4)));
    }

    @Test
    void a_lane_that_is_added_counts_for_its_sellers_quota() {
        shared(7, 3).asPreSale().ready();
        confirm(lane(SHOP, 7));
        assertRefused(LivestreamCode.LANES_DO_NOT_FIT, "not 8", () -> add(2, lane(SHOP, 1)));
        add(2, lane(RIVAL, 3));
        assertThat(lane(2).seller()).contains(RIVAL);
    }

    @Test
    void more_units_for_a_lane_count_for_its_sellers_quota_as_long_as_another_has_less_than_its_own() {
        shared(7, 3).asPreSale().ready();
        confirm(lane(SHOP, 6));
        topUp(1);
        assertRefused(LivestreamCode.LANES_DO_NOT_FIT, "not 8, until " + RIVAL, () -> topUp(1));
    }

    @Test
    void what_owners_agree_to_besides_all_quotas_goes_to_whichever_lane_it_is_brought_to() {
        shared(7, 3).ready();
        Lot more = GOODS.aLot().of(slot.product()).counting(2).released();
        confirm(lane(SHOP, 6), lane(RIVAL, 3), lane(more, 1));
        assertRefused(LivestreamCode.GATES_FAILED, "AGREEMENT_MISSING", () -> topUp(1));

        NETWORK.as(BRAND).submit("livestream:agree", slot.agreement().put("units", 12));
        topUp(1);
        add(4, lane(more, 1));
        assertThat(lane(4).seller()).contains(SHOP);
    }

    @Test
    void quotas_add_up_to_the_slots_units() {
        shared(7, 4).planned();
        assertRefused(
                KernelCode.INVALID_VALUE,
                "add up",
                () -> NETWORK.as(ANCHOR).submit("livestream:propose", slot.proposal()));
    }

    private SlotMaking shared(int shops, int rivals) {
        var sellers = new Sellers(List.of(quota(SHOP, shops), quota(RIVAL, rivals)));
        return slot.taking(new SlotStock(List.of(), List.of(), List.of(), Optional.of(sellers)));
    }

    private static Sellers.Quota quota(Gln seller, int units) {
        return new Sellers.Quota(seller, units, Optional.empty(), List.of());
    }

    private LanePlan lane(Gln seller, int units) {
        return new LanePlan(slot.lane(slot.lot(), units).parts(), units, 0, Optional.of(seller));
    }

    /** One of the shop's lanes. */
    private LanePlan lane(Lot lot, int units) {
        return new LanePlan(slot.lane(lot, units).parts(), units, 0, Optional.of(SHOP));
    }

    private void confirm(LanePlan... lanes) {
        NETWORK.as(ANCHOR).submit("livestream:confirm", slot.confirmation(lanes));
    }

    private void add(int n, LanePlan lane) {
        NETWORK.as(ANCHOR).submit("livestream:addLane", new Supplying.AddLane(slot.slotId(), n, lane));
    }

    private void topUp(int units) {
        List<LanePlan.Part> parts = slot.lane(units).parts();
        NETWORK.as(ANCHOR).submit("livestream:topUp", new Supplying.TopUp(slot.slotId(), 1, units, parts));
    }

    private Lane lane(int n) {
        return WorldState.of(NETWORK).get(Lane.key(slot.slotId(), n));
    }
}
