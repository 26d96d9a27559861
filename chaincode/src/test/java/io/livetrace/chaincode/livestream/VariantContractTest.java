package io.livetrace.chaincode.livestream;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.SlotMaking;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.catalog.Category;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.livestream.LanePlan;
import io.livetrace.domain.livestream.LivestreamCode;
import io.livetrace.domain.livestream.Supplying;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.stock.BuyerToken;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneBatch;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.OperationCode;
import io.livetrace.domain.stock.OrderId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A slot of ten dresses, six white and four red, of which each buyer picks one. */
class VariantContractTest {
    private static final Network NETWORK = Network.start();
    private static final Goods GOODS = new Goods(NETWORK);
    private static final BuyerToken WANG = new BuyerToken("AAAAAAAAAAAAAAAAAAAAAA");

    private final SlotMaking slot = GOODS.aSlot();
    private final Product white = slot.product();
    private final Product red = GOODS.anotherColourOf(white);
    private final Lot whites = GOODS.aLot().of(white).counting(20).released();
    private final Lot reds = GOODS.aLot().of(red).counting(20).released();

    @AfterAll
    static void stop() {
        NETWORK.close();
    }

    @Test
    void every_buyer_has_a_lane_of_each_variant() {
        ready(red);
        confirm(slot.lane(whites, 3), slot.lane(reds, 4), slot.lane(whites, 3));

        assertThat(lane(1).articles()).containsExactly(white.gtin());
        assertThat(lane(2).groups()).isEqualTo(BuyerToken.ALL_GROUPS);
        assertThat(lane(1).groups()).hasSize(BuyerToken.GROUPS / 2).doesNotContainAnyElementsOf(lane(3).groups());
    }

    @Test
    void a_buyer_gets_what_was_picked_or_nothing() {
        ready(red);
        confirm(slot.lane(whites, 6), slot.lane(reds, 4));
        slot.entered(2, 0, reserve(1, white), reserve(2, red));

        assertThat(lane(2).counts().reserved()).isEqualTo(1);
        LaneBatch batch = WorldState.of(NETWORK).get(LaneBatch.key(slot.slotId(), 2, 1));
        assertThat(batch.results().get(0).refused()).contains(OperationCode.WRONG_LANE);
        assertThat(batch.operations().get(1).text()).endsWith(" 1 - " + red.gtin());
    }

    @Test
    void buyers_do_not_go_to_a_lane_of_another_variant() {
        ready(red);
        confirm(slot.lane(whites, 6), slot.lane(reds, 4));
        slot.entered(1, 0, new Operation.Give(2, 0, List.of(7)));
        slot.entered(2, 0, new Operation.Take(1, 1, 0));

        LaneBatch batch = WorldState.of(NETWORK).get(LaneBatch.key(slot.slotId(), 2, 1));
        assertThat(batch.results().get(0).refused()).contains(OperationCode.GRANT_MISMATCH);
    }

    @Test
    void each_variant_has_the_units_that_were_planned_of_it() {
        ready(red);
        assertRefused(
                LivestreamCode.LANES_DO_NOT_FIT,
                "4 units of [" + red.gtin() + "] in all, not 5",
                () -> confirm(slot.lane(whites, 5), slot.lane(reds, 5)));
        assertRefused(
                LivestreamCode.GATES_FAILED,
                "4 of 4 units of [" + red.gtin() + "] have no stock",
                () -> confirm(slot.lane(whites, 6)));
    }

    @Test
    void what_is_not_offered_has_no_lane() {
        ready(red);
        Lot blues = GOODS.aLot().of(GOODS.anotherColourOf(white)).counting(9).released();
        assertRefused(
                LivestreamCode.LANES_DO_NOT_FIT,
                "of a variant",
                () -> confirm(slot.lane(whites, 6), slot.lane(blues, 4)));
    }

    @Test
    void of_a_pre_sale_that_variant_is_made_which_is_missing_and_all_buyers_get_it() {
        slot.asPreSale();
        ready(red);
        confirm(slot.lane(whites, 6));

        assertThat(production())
                .singleElement()
                .satisfies(task -> assertThat(task.concerns(red.gtin())).isTrue())
                .satisfies(task -> assertThat(task.asked()).contains(Quantity.pieces(4)));
        var more = new Supplying.AddLane(slot.slotId(), 2, slot.lane(reds, 4));
        NETWORK.as(ANCHOR).submit("livestream:addLane", more);
        assertThat(lane(2).groups()).isEqualTo(BuyerToken.ALL_GROUPS);
    }

    @Test
    void variants_are_of_one_style() {
        slot.planned();
        Product bag = GOODS.aProduct(BRAND, Category.MATERIAL, Quantity.PIECES, Optional.empty());
        assertRefused(LivestreamCode.OFFER_NOT_ALLOWED, "another style", () -> propose(bag, 4));
    }

    @Test
    void their_units_add_up_to_the_slots() {
        slot.planned();
        assertRefused(
                KernelCode.INVALID_VALUE,
                "add up",
                () -> NETWORK.as(ANCHOR).submit("livestream:propose", picking(red, 5)));
    }

    private void ready(Product other) {
        slot.planned();
        propose(other, 4);
        slot.agreed().checked();
    }

    private void propose(Product other, int units) {
        NETWORK.as(ANCHOR).submit("livestream:propose", slot.signed(picking(other, units)));
    }

    private ObjectNode picking(Product other, int units) {
        ObjectNode proposal = slot.proposal();
        ArrayNode variants = ((ObjectNode) proposal.get("offer")).putArray("variants");
        variants.addObject().put("units", 6).putArray("gtins").add(white.gtin().value());
        variants.addObject()
                .put("units", units)
                .putArray("gtins")
                .add(other.gtin().value());
        return proposal;
    }

    private void confirm(LanePlan... lanes) {
        NETWORK.as(ANCHOR).submit("livestream:confirm", slot.confirmation(lanes));
    }

    private static Operation.Reserve reserve(int n, Product picked) {
        OrderId order = OrderId.ofShop(NETWORK.clock().instant().getEpochSecond() + "-A" + n);
        return new Operation.Reserve(order, WANG, 1, Optional.empty(), Optional.of(picked.gtin()));
    }

    private List<Instruction> production() {
        return WorldState.of(NETWORK).all(Instruction.TYPE.key()).stream()
                .filter(task -> task.kind() == InstructionKind.PRODUCE)
                .filter(task -> task.slot().equals(Optional.of(slot.slotId().value())))
                .toList();
    }

    private Lane lane(int n) {
        return WorldState.of(NETWORK).get(Lane.key(slot.slotId(), n));
    }
}
