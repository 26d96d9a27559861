package io.livetrace.chaincode.livestream;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.LotMaking;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.SlotMaking;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.catalog.Category;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.livestream.Confirmation;
import io.livetrace.domain.livestream.LanePlan;
import io.livetrace.domain.livestream.LivestreamCode;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.StockPool;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.Operation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who buys one of an article gets two of another for nothing (买一送二), from another warehouse. */
class GiftContractTest {
    private static final Network NETWORK = Network.start();
    private static final Goods GOODS = new Goods(NETWORK);

    private final SlotMaking slot = GOODS.aSlot();
    private final Product gift = GOODS.aProduct(BRAND, Category.MATERIAL, Quantity.PIECES, Optional.empty());
    private final Lot gifts = lotAt(LOGISTICS, gift, 30);
    private final Lot goods = lotAt(BRAND, slot.product(), 15);

    @AfterAll
    static void stop() {
        NETWORK.close();
    }

    @Test
    void a_unit_takes_from_every_components_pool_and_every_warehouse_is_told() {
        ready();
        confirm(10);

        assertThat(onHand(goods)).isEqualTo(5);
        assertThat(onHand(gifts)).isEqualTo(10);
        assertThat(told(InstructionKind.ALLOCATE)).containsExactlyInAnyOrder(BRAND.gln(), LOGISTICS.gln());
    }

    @Test
    void nothing_is_sold_without_its_gift() {
        ready();
        GOODS.aReport(BRAND).on(gifts).failing().submitted();
        assertRefused(LivestreamCode.GATES_FAILED, gifts.lot().value(), () -> confirm(10));
    }

    @Test
    void what_a_lane_gives_back_goes_to_every_pool_it_came_from() {
        ready();
        confirm(10);
        slot.entered(1, 0, new Operation.Adjust(4, Optional.empty()));

        WorldState now = WorldState.of(NETWORK);
        assertThat(now.piecesWaiting(LotMaking.poolOf(goods))).isEqualTo(4);
        assertThat(now.piecesWaiting(LotMaking.poolOf(gifts))).isEqualTo(8);
        assertThat(now.get(Lane.key(slot.slotId(), 1)).counts().available()).isEqualTo(6);
    }

    @Test
    void the_article_itself_may_be_the_gift() {
        slot.selling(3);
        offering(slot.product(), 1);
        confirm(3, 1, goods, goods);
        assertThat(onHand(goods)).isEqualTo(9);

        slot.entered(1, 0, new Operation.Adjust(3, Optional.empty()));
        assertThat(WorldState.of(NETWORK).piecesWaiting(LotMaking.poolOf(goods)))
                .isEqualTo(6);
    }

    @Test
    void its_owner_is_asked_once_for_more_of_it() {
        slot.selling(3);
        offering(slot.product(), 1);
        confirm(3, 1, goods, goods);
        slot.entered(1, 0, new Operation.Adjust(3, Optional.empty()));
        assertThat(told(InstructionKind.REPLENISH)).containsExactly(BRAND.gln());
    }

    @Test
    void what_is_sold_and_given_is_made_as_one() {
        slot.asPreSale();
        offering(slot.product(), 1);
        NETWORK.as(ANCHOR).submit("livestream:confirm", new Confirmation.Confirm(slot.slotId(), List.of()));
        assertThat(tasks(InstructionKind.PRODUCE))
                .singleElement()
                .satisfies(task -> assertThat(task.asked()).contains(Quantity.pieces(20)));
    }

    private void ready() {
        offering(gift, 2);
    }

    private void offering(Product given, int pieces) {
        slot.planned();
        ObjectNode proposal = slot.proposal();
        proposal.withArray("/offer/components")
                .addObject()
                .put("gtin", given.gtin().value())
                .put("quantity", pieces)
                .put("gift", true);
        NETWORK.as(ANCHOR).submit("livestream:propose", slot.signed(proposal));
        slot.agreed().checked();
    }

    private void confirm(int units) {
        confirm(units, 0, goods, gifts);
    }

    private void confirm(int units, int mark, Lot... lots) {
        List<LanePlan.Part> parts = Stream.of(lots)
                .flatMap(lot -> slot.lane(lot, units).parts().stream())
                .toList();
        NETWORK.as(ANCHOR).submit("livestream:confirm", slot.confirmation(new LanePlan(parts, units, mark)));
    }

    private static Lot lotAt(Company operator, Product product, int pieces) {
        return GOODS.aLot()
                .of(product)
                .at(GOODS.aPlaceOf(operator))
                .counting(pieces)
                .released();
    }

    private static long onHand(Lot lot) {
        PoolId pool = LotMaking.poolOf(lot);
        return WorldState.of(NETWORK).get(StockPool.key(pool)).onHand().toPieces();
    }

    private List<Object> told(InstructionKind kind) {
        return tasks(kind).stream().<Object>map(Instruction::to).toList();
    }

    private List<Instruction> tasks(InstructionKind kind) {
        return WorldState.of(NETWORK).all(Instruction.TYPE.key()).stream()
                .filter(task -> task.kind() == kind)
                .filter(task -> task.content()
                        .path("slotId")
                        .asText()
                        .equals(slot.slotId().value()))
                .toList();
    }
}
