package io.livetrace.chaincode.stock;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.PLATFORM;

import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.LotMaking;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.SigningKey;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.catalog.Category;
import io.livetrace.domain.catalog.LocalText;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.livestream.Confirmation;
import io.livetrace.domain.livestream.LanePlan;
import io.livetrace.domain.livestream.Offer;
import io.livetrace.domain.livestream.Planning;
import io.livetrace.domain.livestream.SelectionCheck;
import io.livetrace.domain.livestream.SelectionItem;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.participant.Host;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolIn;
import io.livetrace.domain.stock.BuyerToken;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneBatch;
import io.livetrace.domain.stock.LaneBatching;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.OperationResult;
import io.livetrace.domain.stock.OrderId;
import io.livetrace.domain.stock.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One confirmed slot with one lane for all buyers, and what they and the platform do with it. */
final class Shop {
    private final Network network;
    private final Goods goods;
    private final RecordId slotId;
    private final Product product;
    private final Lot lot;

    private Shop(Network network, Goods goods, long stock) {
        this.network = network;
        this.goods = goods;
        this.slotId = RecordId.of(goods.newId("slot"));
        this.product = goods.aProduct(BRAND, Category.MATERIAL, Quantity.PIECES, Optional.empty());
        this.lot = goods.aLot().of(product).counting(stock).released();
    }

    /** Opens a slot that sells so many units from now on, for an hour. */
    static Shop selling(Network network, Goods goods, int units) {
        Shop shop = new Shop(network, goods, units);
        shop.plan(units);
        shop.agree(units);
        shop.check();
        shop.confirm(units);
        return shop;
    }

    RecordId slotId() {
        return slotId;
    }

    Lot lot() {
        return lot;
    }

    PoolId pool() {
        return LotMaking.poolOf(lot);
    }

    /** The platform becomes the lane's sequencer. */
    Shop withTerm() {
        network.as(PLATFORM).submit("stock:takeTerm", new Terms.TakeTerm(slotId, 1));
        return this;
    }

    /** Enters operations on the lane as it is. */
    List<OperationResult> enter(Operation... operations) {
        return enter(PLATFORM, batch(lane().seq(), operations));
    }

    List<OperationResult> enter(Company actor, LaneBatching.Batch batch) {
        network.as(actor).submit("stock:laneBatch", batch);
        return WorldState.of(network)
                .get(LaneBatch.key(slotId, 1, batch.seq() + 1))
                .results();
    }

    LaneBatching.Batch batch(long seq, Operation... operations) {
        return new LaneBatching.Batch(slotId, 1, seq, Arrays.asList(operations));
    }

    Lane lane() {
        return WorldState.of(network).get(Lane.key(slotId, 1));
    }

    /** The n-th buyer's order of so many units, placed now. */
    Operation.Reserve order(int n, int units) {
        OrderId order = OrderId.ofShop(network.clock().instant().getEpochSecond() + "-" + slotId + "-" + n);
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

    private void plan(int units) {
        Instant now = network.clock().instant();
        String host = goods.newId("host");
        RecordId session = RecordId.of(goods.newId("session"));
        network.as(PLATFORM)
                .submit("participant:registerHost", new Host(host, ANCHOR.gln(), now.plus(Duration.ofDays(90))));
        network.as(ANCHOR)
                .submit(
                        "livestream:plan",
                        new Planning.Plan(session, host, new LocalText("专场", "Special"), false, now));
        network.as(ANCHOR)
                .submit(
                        "livestream:propose",
                        new Planning.Propose(
                                slotId,
                                session,
                                new Offer(List.of(new Offer.Component(product.gtin(), 1, false))),
                                Digest.of("terms"),
                                units,
                                false,
                                now.minusSeconds(1),
                                now.plus(Duration.ofHours(1)),
                                Optional.of(3),
                                0,
                                List.of()));
    }

    private void agree(int units) {
        network.as(BRAND).submit("livestream:agree", new Planning.Agree(slotId, units, Digest.of("terms")));
    }

    private void check() {
        SigningKey key = SigningKey.of(ANCHOR, goods.newId("key")).registeredIn(network);
        SelectionCheck check = new SelectionCheck(
                ANCHOR.gln(),
                slotId,
                Stream.of(SelectionItem.values())
                        .map(item -> new SelectionCheck.Item(item, true, Optional.empty()))
                        .toList(),
                "S-1",
                Digest.of("receipt"),
                network.clock().instant().minusSeconds(1),
                Optional.empty());
        network.as(ANCHOR)
                .submit(
                        "livestream:signSelectionCheck",
                        check.sign(key.keyId(), key.pair().getPrivate()));
    }

    private void confirm(int units) {
        PoolId pool = pool();
        List<PoolIn.Name> rows = WorldState.of(network)
                .all(PoolIn.TYPE.key(pool.gtin(), pool.lot(), pool.location(), pool.owner(), pool.kind()))
                .stream()
                .map(PoolIn::name)
                .toList();
        LanePlan lane = new LanePlan(List.of(new LanePlan.Part(pool, rows)), units, 0);
        network.as(ANCHOR).submit("livestream:confirm", new Confirmation.Confirm(slotId, List.of(lane)));
    }
}
