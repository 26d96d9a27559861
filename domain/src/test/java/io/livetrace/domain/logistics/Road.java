package io.livetrace.domain.logistics;

import static io.livetrace.domain.Companies.CARRIER;
import static io.livetrace.domain.Companies.DRESS_BRAND;
import static io.livetrace.domain.Companies.LINEN_MILL;
import static io.livetrace.domain.Companies.LOCAL_CARRIER;

import io.livetrace.domain.catalog.Category;
import io.livetrace.domain.catalog.LocalText;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.catalog.ReturnClass;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.gs1.Sscc;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.kernel.Write;
import io.livetrace.domain.lot.BlockedBy;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.participant.Participant;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A shipment's way, told by what companies do. Every step is decided by the domain on what the steps before it wrote; a
 * minute passes between two of them.
 */
final class Road {
    static final Gtin LINEN = Gtin.parse("09520003000018");
    static final LotNumber LOT = LotNumber.parse("L1");
    static final Sscc PARCEL = Sscc.parse("095200050000000016");
    static final String WAYBILL = "SF-1001";
    static final Gln MILL_GATE = Gln.parse("9520003000018");
    static final Gln BRAND_DOOR = Gln.parse("9520002000019");
    static final RecordId LOGGER = RecordId.of("logger-1");

    private final Map<RecordKey<?>, LedgerRecord> records = new HashMap<>();
    private final ShipmentId id = new ShipmentId(CARRIER.gln(), RecordId.of("S1"));
    private List<BlockedBy> blocking = List.of();
    private List<Product> products = List.of(product(LINEN, LINEN_MILL, Category.MATERIAL));
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private int transactions;

    private Road() {}

    /** From the mill by the carrier to the dress brand: ten pieces of linen, not yet picked up. */
    static Road fromMillToBrand() {
        return with(toBrand(LINEN_MILL), linen(10));
    }

    /** From the carrier's own warehouse to a consumer in Hangzhou: one piece, not yet picked up. */
    static Road fromWarehouseToConsumer() {
        return with(toConsumer(CARRIER), linen(1));
    }

    static Road with(Itinerary itinerary, Content... contents) {
        Road road = new Road();
        var order = new Packing.Order(
                false,
                Optional.empty(),
                itinerary.consignor().equals(CARRIER.gln()) ? CARRIER : LINEN_MILL,
                Optional.empty(),
                lots());
        road.apply(Packing.create(order, creation(itinerary, contents), CARRIER, road.tx()));
        return road;
    }

    /** The same way, up to where the carrier has the goods. */
    Road pickedUp() {
        if (carriage().isCarriedBySender()) {
            scan(CARRIER, ScanStep.PICKED_UP);
        } else {
            hand(LINEN_MILL, CARRIER);
        }
        return this;
    }

    Road delivered() {
        hand(CARRIER, DRESS_BRAND);
        return this;
    }

    Road blockedBy(BlockedBy... holds) {
        blocking = List.of(holds);
        return this;
    }

    Road carrying(Product... inside) {
        products = List.of(inside);
        return this;
    }

    Road after(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** Both sides count what is there. */
    Outcome hand(Participant giver, Participant taker) {
        offer(giver, taker, carriage().load());
        return accept(taker, carriage().load());
    }

    Outcome offer(Participant giver, Participant taker, Tally counts) {
        return apply(Handover.offer(carriage(), new Handover.Offer(id, taker.gln(), counts), taker, giver, tx()));
    }

    Outcome accept(Participant taker, Tally counts) {
        HandoverOffer offer = find(HandoverOffer.key(
                        custody().holder(), id, custody().round() + 1))
                .orElseThrow();
        var command = new Handover.Accept(id, counts, Optional.of(BRAND_DOOR));
        return apply(Handover.accept(carriage(), offer, blocking, command, taker, tx()));
    }

    Outcome scan(Participant scanner, ScanStep step) {
        return scan(scanner, step, now);
    }

    Outcome scan(Participant scanner, ScanStep step, Instant at) {
        return scan(scanner, step, at, code(Optional.of(PARCEL), Optional.empty(), Optional.empty()));
    }

    Outcome scan(Participant scanner, ScanStep step, Instant at, ParcelCode code) {
        Optional<String> reason = step.needsReason() ? Optional.of("nobody knows") : Optional.empty();
        var report = new Scanning.Report(
                id, code, step, at, Optional.of(MILL_GATE), Optional.of(RecordId.of("scanner-1")), reason);
        return apply(Scanning.scan(carriage(), blocking, report, scanner, tx()));
    }

    Outcome read(Participant owner, String... celsius) {
        List<Monitoring.Value> values = new ArrayList<>();
        for (String text : celsius) {
            values.add(new Monitoring.Value(values.size(), now, Celsius.parse(text)));
        }
        return read(owner, values);
    }

    Outcome read(Participant owner, List<Monitoring.Value> values) {
        boolean taken = values.stream()
                .anyMatch(value ->
                        find(Reading.key(owner.gln(), id, LOGGER, value.seq())).isPresent());
        return apply(
                Monitoring.read(carriage(), products, taken, new Monitoring.Read(id, LOGGER, values), owner, tx()));
    }

    Outcome lift(Participant brand) {
        return apply(Monitoring.liftHold(
                carriage(), new Monitoring.LiftHold(id, "measured the core, it is cold"), brand, tx()));
    }

    Outcome pack(Participant packer, Content... contents) {
        return apply(Packing.pack(carriage(), lots(), new Packing.Pack(id, List.of(contents)), packer, tx()));
    }

    ShipmentId id() {
        return id;
    }

    Instant now() {
        return now;
    }

    Carriage carriage() {
        Custody custody = custody();
        return new Carriage(
                find(Shipment.key(id)).orElseThrow(),
                custody,
                custody.last().flatMap(last -> find(HandoverOffer.key(last.giver(), id, last.round()))),
                custody.last().flatMap(last -> find(HandoverAcceptance.key(custody.holder(), id, last.round()))));
    }

    Custody custody() {
        return find(Custody.key(id)).orElseThrow();
    }

    ShipmentState state() {
        return custody().state();
    }

    Gln holder() {
        return custody().holder();
    }

    <T extends LedgerRecord> Optional<T> find(RecordKey<T> key) {
        return Optional.ofNullable(records.get(key)).map(key.type().javaType()::cast);
    }

    static Itinerary toBrand(Participant consignor) {
        return new Itinerary(
                consignor.gln(), MILL_GATE, Optional.of(DRESS_BRAND.gln()), Optional.of(BRAND_DOOR), Optional.empty());
    }

    static Itinerary toConsumer(Participant consignor) {
        return new Itinerary(consignor.gln(), MILL_GATE, Optional.empty(), Optional.empty(), Optional.of("Hangzhou"));
    }

    static Packing.Create creation(Itinerary itinerary, Content... contents) {
        return new Packing.Create(
                RecordId.of("S1"),
                Optional.of(PARCEL),
                Optional.of(WAYBILL),
                itinerary,
                Optional.empty(),
                List.of(contents));
    }

    static Content linen(long pieces) {
        return new Content(LINEN, LOT, Quantity.pieces(pieces), Optional.of(Digest.of("order")));
    }

    static Tally tally(long pieces) {
        return Tally.ofContents(List.of(linen(pieces)));
    }

    static ParcelCode code(Optional<Sscc> sscc, Optional<String> waybill, Optional<ParcelCode.Unit> unit) {
        return new ParcelCode(sscc, waybill, unit);
    }

    static Product product(Gtin gtin, Participant brand, Category category) {
        return new Product(
                gtin,
                brand.gln(),
                new LocalText("货", "Goods"),
                new LocalText("件", "Piece"),
                "S-1",
                category,
                Quantity.PIECES,
                Optional.of(30),
                false,
                ReturnClass.NONE,
                Optional.empty(),
                Optional.empty());
    }

    /** The lot of linen, of a hundred pieces. */
    static List<Lot> lots() {
        return List.of(new Lot(
                LINEN,
                LOT,
                LINEN_MILL.gln(),
                Quantity.pieces(100),
                LocalDate.of(2026, 11, 1),
                Optional.empty(),
                MILL_GATE,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-11-01T00:00:00Z")));
    }

    static LotId lot() {
        return new LotId(LINEN, LOT);
    }

    /** Everyone who may come near a parcel in these tests. */
    static List<Participant> everyone() {
        return List.of(LINEN_MILL, CARRIER, LOCAL_CARRIER, DRESS_BRAND);
    }

    private Outcome apply(Outcome outcome) {
        for (Write write : outcome.writes()) {
            if (write instanceof Write.Put put) {
                records.put(put.key(), put.content());
            } else {
                records.remove(write.key());
            }
        }
        now = now.plusSeconds(60);
        return outcome;
    }

    private TxContext tx() {
        transactions++;
        return new TxContext(Digest.of("transaction " + transactions).hex(), now, Rules.newest());
    }
}
