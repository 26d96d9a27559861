package io.livetrace.chaincode;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.PLATFORM;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.catalog.Category;
import io.livetrace.domain.catalog.LocalText;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Money;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Salt;
import io.livetrace.domain.livestream.Agreement;
import io.livetrace.domain.livestream.Confirmation;
import io.livetrace.domain.livestream.LanePlan;
import io.livetrace.domain.livestream.Offer;
import io.livetrace.domain.livestream.Planning;
import io.livetrace.domain.livestream.Running;
import io.livetrace.domain.livestream.SelectionCheck;
import io.livetrace.domain.livestream.SelectionItem;
import io.livetrace.domain.livestream.Slot;
import io.livetrace.domain.livestream.SlotStock;
import io.livetrace.domain.livestream.SlotTerms;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.participant.Host;
import io.livetrace.domain.participant.Signed;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.stock.LaneBatching;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.Terms;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A slot of the anchor that a test describes and takes step by step to its sale, as the companies concerned would:
 * {@code aSlot().selling(10).proposed().agreed().checked().confirmed()}. It sells one lot of the brand, from now on for
 * two hours. Commands are given as trees, for tests that send them otherwise.
 */
public final class SlotMaking {
    /** The member of the transient data that brings terms. */
    public static final String TERMS = "terms";

    private static final Duration LASTING = Duration.ofHours(2);

    private final Goods goods;
    private final Network network;
    private final RecordId slotId;
    private final RecordId sessionId;
    private final String hostId;
    private final Instant begin;
    private Optional<Product> product = Optional.empty();
    private Optional<Lot> lot = Optional.empty();
    private int units = 10;
    private Optional<SlotStock> stock = Optional.empty();
    private boolean preSale;
    private boolean generated;
    private boolean unsigned;

    SlotMaking(Goods goods, Network network) {
        this.goods = goods;
        this.network = network;
        this.slotId = RecordId.of(goods.newId("slot"));
        this.sessionId = RecordId.of(goods.newId("session"));
        this.hostId = goods.newId("host");
        this.begin = network.clock().instant().minusSeconds(1);
    }

    public SlotMaking of(Product what) {
        product = Optional.of(what);
        return this;
    }

    public SlotMaking selling(int count) {
        units = count;
        return this;
    }

    /** Which stock it sells, and which of it first. */
    public SlotMaking taking(SlotStock chosen) {
        stock = Optional.of(chosen);
        return this;
    }

    /** It may promise what is still to be made. */
    public SlotMaking asPreSale() {
        preSale = true;
        return this;
    }

    /** Its presenter is generated. */
    public SlotMaking presentedByMachine() {
        generated = true;
        return this;
    }

    /** The anchor signs its check only. */
    public SlotMaking unsigned() {
        unsigned = true;
        return this;
    }

    /** The platform has verified the host. */
    public SlotMaking hosted() {
        Instant until = network.clock().instant().plus(Duration.ofDays(90));
        network.as(PLATFORM).submit("participant:registerHost", new Host(hostId, ANCHOR.gln(), until));
        return this;
    }

    public SlotMaking planned() {
        hosted();
        network.as(ANCHOR).submit("livestream:plan", unsigned ? plan() : signed(plan()));
        return this;
    }

    /** Plans the session too, and proposes the slot in it. */
    public SlotMaking proposed() {
        planned();
        network.as(ANCHOR).submit("livestream:propose", unsigned ? proposal() : signed(proposal()), secrets(terms()));
        return this;
    }

    public SlotMaking agreed() {
        network.as(BRAND).submit("livestream:agree", agreement(), secrets(terms()));
        return this;
    }

    public SlotMaking checked() {
        network.as(ANCHOR).submit("livestream:signSelectionCheck", signed(check()));
        return this;
    }

    /** All that a confirmation waits for. */
    public SlotMaking ready() {
        return proposed().agreed().checked();
    }

    /** Confirms a slot that is ready, with all its units in one lane. */
    public SlotMaking confirmed() {
        network.as(ANCHOR).submit("livestream:confirm", confirmation());
        return this;
    }

    /** Ends the sale. */
    public SlotMaking ended() {
        network.as(ANCHOR).submit("livestream:end", new Running.OfSlot(slotId));
        return this;
    }

    /** The platform enters operations on a lane, as its sequencer. */
    public SlotMaking entered(int lane, long seq, Operation... operations) {
        network.as(PLATFORM).submit("stock:takeTerm", new Terms.TakeTerm(slotId, lane));
        network.as(PLATFORM).submit("stock:laneBatch", new LaneBatching.Batch(slotId, lane, seq, List.of(operations)));
        return this;
    }

    public RecordId slotId() {
        return slotId;
    }

    public RecordId sessionId() {
        return sessionId;
    }

    public String hostId() {
        return hostId;
    }

    public Product product() {
        if (product.isEmpty()) {
            of(goods.aProduct(BRAND, Category.MATERIAL, Quantity.PIECES, Optional.empty()));
        }
        return product.orElseThrow();
    }

    /** The lot that it sells, released by the brand, as many as the slot's units. */
    public Lot lot() {
        if (lot.isEmpty()) {
            lot = Optional.of(goods.aLot().of(product()).counting(units).released());
        }
        return lot.orElseThrow();
    }

    public Slot slot() {
        return WorldState.of(network).get(Slot.key(slotId));
    }

    public ObjectNode plan() {
        return tree(new Planning.Plan(
                sessionId, hostId, new LocalText("专场", "Special"), generated, begin, Optional.empty()));
    }

    public ObjectNode proposal() {
        return tree(new Planning.Propose(
                slotId,
                sessionId,
                new Offer(List.of(new Offer.Component(product().gtin(), 1, false))),
                terms().digest(),
                units,
                preSale,
                begin,
                begin.plus(LASTING),
                Optional.of(3),
                0,
                List.of(),
                stock,
                Optional.empty()));
    }

    public ObjectNode agreement() {
        return tree(new Planning.Agree(slotId, units, terms().digest(), Optional.empty(), Optional.empty()));
    }

    /** An agreement of the anchor, as if it owned stock, made and signed at that time. */
    public ObjectNode signedAgreement(Instant at) {
        return signedAgreement(units, at);
    }

    public ObjectNode signedAgreement(int count, Instant at) {
        Agreement said = new Agreement(ANCHOR.gln(), slotId, count, terms().digest(), at, Optional.empty());
        return agreement()
                .put("units", count)
                .put("at", at.toString())
                .put("signature", signed(said).signature().orElseThrow());
    }

    public Running.GoLive goLive() {
        return new Running.GoLive(sessionId, Digest.of("host data"), false);
    }

    /** What anchor and brand agree on. */
    public SlotTerms terms() {
        return terms(29_900);
    }

    /** The same at another price. */
    public SlotTerms terms(long fen) {
        return new SlotTerms(
                slotId,
                new Money(fen, "CNY"),
                Optional.empty(),
                List.of("a linen bag"),
                2_000,
                15,
                Salt.of(Arrays.copyOf(Digest.of(slotId.value()).bytes(), Salt.BYTES)));
    }

    /** Terms as transient data. */
    public static Map<String, byte[]> secrets(SlotTerms terms) {
        return Map.of(TERMS, Json.write(terms).getBytes(StandardCharsets.UTF_8));
    }

    /** The anchor's check, not signed yet: all twelve items in order. */
    public SelectionCheck check() {
        return check(Stream.of(SelectionItem.values())
                .map(item -> new SelectionCheck.Item(item, true, Optional.empty()))
                .toList());
    }

    public SelectionCheck check(List<SelectionCheck.Item> items) {
        Instant at = network.clock().instant().minusSeconds(1);
        return new SelectionCheck(ANCHOR.gln(), slotId, items, "S-1", Digest.of("receipt"), at, Optional.empty());
    }

    /** What the anchor says, with its signature. */
    public <T extends Signed<T>> T signed(T said) {
        return goods.keyOf(ANCHOR).orElseThrow().sign(said);
    }

    /** The anchor's plan or proposal, with its signature. */
    public ObjectNode signed(ObjectNode command) {
        Optional<String> signature = command.has("offer")
                ? signed(Json.fromTree(command, Planning.Propose.class).by(ANCHOR.gln()))
                        .signature()
                : signed(Json.fromTree(command, Planning.Plan.class).by(ANCHOR.gln()))
                        .signature();
        return command.put("signature", signature.orElseThrow());
    }

    /** Confirms with these lanes, or with all units in one. */
    public Confirmation.Confirm confirmation(LanePlan... lanes) {
        return new Confirmation.Confirm(slotId, lanes.length == 0 ? List.of(lane(units)) : List.of(lanes));
    }

    /** A lane of so many units from the slot's lot; all rows that came into its pool are folded. */
    public LanePlan lane(int count) {
        return lane(lot(), count);
    }

    public LanePlan lane(Lot from, int count) {
        return lane(LotMaking.poolOf(from), count);
    }

    public LanePlan lane(PoolId pool, int count) {
        return new LanePlan(List.of(new LanePlan.Part(pool, goods.rowsOf(pool))), count, 0);
    }

    private static ObjectNode tree(Object command) {
        return (ObjectNode) Json.toTree(command);
    }
}
