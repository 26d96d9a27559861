package io.livetrace.chaincode.logistics;

import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.LOGISTICS;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.Wares;
import io.livetrace.domain.gs1.Sscc;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.logistics.Celsius;
import io.livetrace.domain.logistics.Content;
import io.livetrace.domain.logistics.Handover;
import io.livetrace.domain.logistics.Itinerary;
import io.livetrace.domain.logistics.Monitoring;
import io.livetrace.domain.logistics.Packing;
import io.livetrace.domain.logistics.ParcelCode;
import io.livetrace.domain.logistics.ScanStep;
import io.livetrace.domain.logistics.Scanning;
import io.livetrace.domain.logistics.ShipmentId;
import io.livetrace.domain.logistics.Tally;
import io.livetrace.domain.lot.LotId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Parcels of the logistics company on a network, told by what companies do with them. Each has ten pieces of one lot. */
public final class Parcels {
    static final RecordId LOGGER = RecordId.of("logger-1");
    public static final long PIECES = 10;

    private final Network network;
    private int count;

    public Parcels(Network network) {
        this.network = network;
    }

    /** From the carrier's warehouse to a consumer. */
    public ShipmentId toConsumer(LotId lot) {
        return create(toConsumer(), lot);
    }

    /** From a company's hall to the brand's sewing room. */
    public ShipmentId toBrand(Company sender, LotId lot) {
        return create(toBrand(sender), lot);
    }

    /** From the brand to a consumer, so that the carrier has to be handed it. */
    public ShipmentId fromBrand(LotId lot) {
        return create(fromBrand(), lot);
    }

    public ShipmentId create(Itinerary itinerary, LotId lot) {
        RecordId id = newId();
        network.as(LOGISTICS).submit("logistics:create", command(id, itinerary, content(lot, PIECES)));
        return new ShipmentId(LOGISTICS.gln(), id);
    }

    RecordId newId() {
        return RecordId.of("S-" + ++count);
    }

    public JsonNode hand(ShipmentId parcel, Company giver, Company taker, LotId lot) {
        offer(parcel, giver, taker, tally(lot, PIECES));
        return accept(parcel, taker, tally(lot, PIECES));
    }

    public JsonNode offer(ShipmentId parcel, Company giver, Company taker, Tally counts) {
        return network.as(giver).submit("logistics:offerHandover", new Handover.Offer(parcel, taker.gln(), counts));
    }

    public JsonNode accept(ShipmentId parcel, Company taker, Tally counts) {
        return network.as(taker)
                .submit("logistics:acceptHandover", new Handover.Accept(parcel, counts, Optional.of(Wares.WAREHOUSE)));
    }

    public JsonNode scan(ShipmentId parcel, Company scanner, ScanStep step) {
        return scan(parcel, scanner, step, network.clock().instant());
    }

    public JsonNode scan(ShipmentId parcel, Company scanner, ScanStep step, Instant at) {
        return network.as(scanner)
                .submit("logistics:scan", report(parcel, step, at, sscc(ssccOf(parcel.shipmentId()))));
    }

    public JsonNode read(ShipmentId parcel, Company owner, long seq, String celsius) {
        return network.as(owner).submit("logistics:read", reading(parcel, seq, celsius));
    }

    public Monitoring.Read reading(ShipmentId parcel, long seq, String celsius) {
        var value = new Monitoring.Value(seq, network.clock().instant(), Celsius.parse(celsius));
        return new Monitoring.Read(parcel, LOGGER, List.of(value));
    }

    public JsonNode lift(ShipmentId parcel, Company brand) {
        return network.as(brand).submit("logistics:liftHold", new Monitoring.LiftHold(parcel, "the core is cold"));
    }

    public static Scanning.Report report(ShipmentId parcel, ScanStep step, Instant at, ParcelCode code) {
        Optional<String> reason = Optional.of("as the driver says");
        return new Scanning.Report(
                parcel, code, step, at, Optional.of(Wares.WAREHOUSE), Optional.of(RecordId.of("gun-1")), reason);
    }

    /** The number on the parcel of that id. */
    static Sscc ssccOf(RecordId id) {
        int number = Integer.parseInt(Digest.of(id.value()).hex().substring(0, 7), 16);
        String digits = "09522222" + String.format(Locale.ROOT, "%09d", number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return Sscc.parse(digits + (10 - sum % 10) % 10);
    }

    public static ParcelCode sscc(Sscc sscc) {
        return new ParcelCode(Optional.of(sscc), Optional.empty(), Optional.empty());
    }

    public static Packing.Create command(RecordId id, Itinerary itinerary, Content... contents) {
        return new Packing.Create(
                id, Optional.of(ssccOf(id)), Optional.empty(), itinerary, Optional.empty(), List.of(contents));
    }

    public static Itinerary toConsumer() {
        return new Itinerary(LOGISTICS.gln(), Wares.WAREHOUSE, Optional.empty(), Optional.empty(), Optional.of("杭州"));
    }

    public static Itinerary fromBrand() {
        return new Itinerary(BRAND.gln(), Wares.SEWING_ROOM, Optional.empty(), Optional.empty(), Optional.of("杭州"));
    }

    public static Itinerary toBrand(Company sender) {
        return new Itinerary(
                sender.gln(),
                Wares.MILL_HALL,
                Optional.of(BRAND.gln()),
                Optional.of(Wares.SEWING_ROOM),
                Optional.empty());
    }

    public static Content content(LotId lot, long pieces) {
        return new Content(lot.gtin(), lot.lot(), Quantity.pieces(pieces), Optional.empty());
    }

    public static Tally tally(LotId lot, long pieces) {
        return new Tally(List.of(new Tally.Count(lot.gtin(), lot.lot(), Quantity.pieces(pieces))));
    }
}
