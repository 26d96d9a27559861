package io.livetrace.chaincode.stock;

import static io.livetrace.chaincode.Company.PLATFORM;

import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.LotMaking;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.SlotMaking;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.stock.BuyerToken;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneBatch;
import io.livetrace.domain.stock.LaneBatching;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.OperationResult;
import io.livetrace.domain.stock.OrderId;
import io.livetrace.domain.stock.Terms;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** One confirmed slot with one lane for all buyers, and what they and the platform do with it. */
final class Shop {
    private final Network network;
    private final SlotMaking slot;

    private Shop(Network network, SlotMaking slot) {
        this.network = network;
        this.slot = slot;
    }

    /** Opens a slot that sells so many units from now on, for two hours. */
    static Shop selling(Network network, Goods goods, int units) {
        return new Shop(network, goods.aSlot().selling(units).ready().confirmed());
    }

    RecordId slotId() {
        return slot.slotId();
    }

    Lot lot() {
        return slot.lot();
    }

    PoolId pool() {
        return LotMaking.poolOf(lot());
    }

    /** The platform becomes the lane's sequencer. */
    Shop withTerm() {
        network.as(PLATFORM).submit("stock:takeTerm", new Terms.TakeTerm(slotId(), 1));
        return this;
    }

    /** Enters operations on the lane as it is. */
    List<OperationResult> enter(Operation... operations) {
        return enter(PLATFORM, batch(lane().seq(), operations));
    }

    List<OperationResult> enter(Company actor, LaneBatching.Batch batch) {
        network.as(actor).submit("stock:laneBatch", batch);
        return WorldState.of(network)
                .get(LaneBatch.key(slotId(), 1, batch.seq() + 1))
                .results();
    }

    LaneBatching.Batch batch(long seq, Operation... operations) {
        return new LaneBatching.Batch(slotId(), 1, seq, Arrays.asList(operations));
    }

    Lane lane() {
        return WorldState.of(network).get(Lane.key(slotId(), 1));
    }

    /** The n-th buyer's order of so many units, placed now. */
    Operation.Reserve order(int n, int units) {
        OrderId order = OrderId.ofShop(network.clock().instant().getEpochSecond() + "-" + slotId() + "-" + n);
        return new Operation.Reserve(order, buyer(n), units);
    }

    Operation.Confirm payment(Operation.Reserve order) {
        return new Operation.Confirm(
                order.order(), order.buyer(), network.clock().instant());
    }

    private static BuyerToken buyer(int n) {
        byte[] token = Arrays.copyOf(Digest.of("buyer " + n).bytes(), 16);
        return BuyerToken.of(Base64.getUrlEncoder().withoutPadding().encodeToString(token));
    }
}
