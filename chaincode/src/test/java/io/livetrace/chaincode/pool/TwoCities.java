package io.livetrace.chaincode.pool;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.MILL;

import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.LotMaking;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.SlotMaking;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.livestream.LanePlan;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolKind;
import io.livetrace.domain.stock.Operation;
import java.util.List;
import java.util.Optional;

/**
 * The brand's stock of one article in two warehouses: ten pieces in Hangzhou, which a lane sells, and forty in Chengdu.
 *
 * @param sold the lot in Hangzhou
 * @param far the stock in Chengdu
 */
record TwoCities(Network network, Location hangzhou, Location chengdu, SlotMaking slot, Lot sold, PoolId far) {
    static TwoCities of(Network network, Goods goods) {
        Location hangzhou = goods.aWarehouseIn("杭州", LOGISTICS);
        Location chengdu = goods.aWarehouseIn("成都", MILL);
        SlotMaking slot = goods.aSlot();
        Lot sold = goods.aLot().of(slot.product()).at(hangzhou).counting(10).released();
        Lot more = goods.aLot().of(slot.product()).at(chengdu).counting(40).released();
        return new TwoCities(network, hangzhou, chengdu, slot, sold, LotMaking.poolOf(more));
    }

    /** What is in Chengdu, once it has come to Hangzhou. */
    PoolId near() {
        return new PoolId(far.gtin(), far.lot(), hangzhou.gln(), BRAND.gln(), PoolKind.BRAND);
    }

    /** The lane sells, and asks for more when five are left. */
    void open() {
        slot.ready();
        List<LanePlan.Part> parts = slot.lane(sold, 10).parts();
        network.as(ANCHOR).submit("livestream:confirm", slot.confirmation(new LanePlan(parts, 10, 5)));
    }

    /** The lane falls below its mark, and the brand is asked for more. */
    void runLow() {
        open();
        slot.entered(1, 0, new Operation.Adjust(6, Optional.empty()));
    }

    /** What somebody was told to do for the slot. */
    List<Instruction> tasks(InstructionKind kind) {
        return WorldState.of(network).all(Instruction.TYPE.key()).stream()
                .filter(task -> task.kind() == kind)
                .filter(task -> task.slot().equals(Optional.of(slot.slotId().value())))
                .toList();
    }
}
