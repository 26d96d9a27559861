package io.livetrace.chaincode;

import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.MILL;
import static io.livetrace.chaincode.Company.PLATFORM;

import io.livetrace.domain.catalog.Category;
import io.livetrace.domain.catalog.LocalText;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.catalog.ReturnClass;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.pool.Offering;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolIn;
import io.livetrace.domain.pool.PoolKind;
import io.livetrace.domain.pool.Taking;
import io.livetrace.domain.pool.TransferOffer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Goods and places of a network's companies, made on its ledger: {@code goods.aLot().of(cloth).released()}. Everything made
 * here is new, so that tests on one network do not meet each other's.
 */
public final class Goods {
    private final Network network;
    private int numbers = 100;
    private final Map<Company, SigningKey> keys = new EnumMap<>(Company.class);

    public Goods(Network network) {
        this.network = network;
    }

    /** Cloth of the mill, counted in metres. */
    public Product aCloth() {
        return aProduct(MILL, Category.MATERIAL, "MTR", Optional.empty());
    }

    /** A dress of the brand. */
    public Product aDress() {
        return aProduct(BRAND, Category.GARMENT, Quantity.PIECES, Optional.empty());
    }

    /** Yogurt of the brand, which keeps for three weeks. */
    public Product aYogurt() {
        return aProduct(BRAND, Category.CHILLED_FOOD, Quantity.PIECES, Optional.of(21));
    }

    /** An article of the brand that is made for livestreams. */
    public Product aLiveOnlyArticle() {
        return aProduct(BRAND, Category.MATERIAL, Quantity.PIECES, Optional.empty(), true);
    }

    public Product aProduct(Company brand, Category category, String unit, Optional<Integer> shelfLifeDays) {
        return aProduct(brand, category, unit, shelfLifeDays, false);
    }

    /** The same article of the brand in another colour. */
    public Product anotherColourOf(Product product) {
        Product other = new Product(
                Gtin.parse(newKey(BRAND)),
                product.brand(),
                product.name(),
                new LocalText("红色", "Red"),
                product.styleId(),
                product.category(),
                product.unit(),
                product.shelfLifeDays(),
                product.liveOnly(),
                product.returnClass(),
                product.registrationNumber(),
                product.picture());
        return network.as(BRAND).submit("catalog:register", other, Product.class);
    }

    private Product aProduct(
            Company brand, Category category, String unit, Optional<Integer> shelfLifeDays, boolean liveOnly) {
        String digits = newKey(brand);
        Product product = new Product(
                Gtin.parse(digits),
                brand.gln(),
                new LocalText("货品", "Goods"),
                new LocalText("标准", "Standard"),
                "STYLE-" + digits,
                category,
                unit,
                shelfLifeDays,
                liveOnly,
                ReturnClass.SEVEN_DAYS,
                Optional.empty(),
                Optional.empty());
        return network.as(brand).submit("catalog:register", product, Product.class);
    }

    /** A place run by that company. */
    public Location aPlaceOf(Company operator) {
        return aPlace(operator, Location.Kind.FACTORY, "杭州");
    }

    /** A front warehouse run by that company. */
    public Location aWarehouseIn(String city, Company operator) {
        return aPlace(operator, Location.Kind.FRONT_WAREHOUSE, city);
    }

    private Location aPlace(Company operator, Location.Kind kind, String city) {
        Location place = new Location(Gln.parse(newKey(operator)), operator.gln(), kind, "Place", city);
        return network.as(PLATFORM).submit("participant:registerLocation", place, Location.class);
    }

    /** A lot, to be described and made. */
    public LotMaking aLot() {
        return new LotMaking(this, network, "L" + ++numbers);
    }

    /** A slot of the anchor, to be described and taken to its sale. */
    public SlotMaking aSlot() {
        return new SlotMaking(this, network);
    }

    /** A report, to be described and submitted. */
    public ReportWriting aReport(Company reporter) {
        return new ReportWriting(this, network, reporter);
    }

    /** Hands stock over to another owner or place, as the companies concerned would. */
    public PoolId handOver(PoolId from, PoolId to, Quantity quantity) {
        RecordId id = RecordId.of(newId("transfer"));
        var until = network.clock().instant().plus(Duration.ofDays(1));
        Company giver = Company.of(from.owner());
        TransferOffer offer = network.as(giver)
                .submit("pool:offerTransfer", new Offering.Offer(id, from, to, quantity, until), TransferOffer.class);
        var taker = network.as(Company.of(offer.taker()));
        List<PoolIn.Name> rows = rowsOf(from);
        Quantity none = Quantity.zero(quantity.unit());
        if (offer.moves()) {
            taker.submit(
                    "pool:receive", new Taking.Receive(giver.gln(), id, quantity, none, none, Optional.empty(), rows));
        } else {
            taker.submit("pool:acceptTransfer", new Taking.Accept(giver.gln(), id, rows));
        }
        return to;
    }

    /** The rows that came into a pool and wait to be folded. */
    public List<PoolIn.Name> rowsOf(PoolId pool) {
        return WorldState.of(network).rowsOf(pool).stream().map(PoolIn::name).toList();
    }

    /** The owner's own stock of a lot at a place. */
    public static PoolId stock(Lot lot, Company owner, Location place) {
        return new PoolId(lot.gtin(), lot.lot(), place.gln(), owner.gln(), PoolKind.BRAND);
    }

    /** The key with which a company without a peer signs; registered when it is first needed. */
    public Optional<SigningKey> keyOf(Company company) {
        return company.runsPeer()
                ? Optional.empty()
                : Optional.of(keys.computeIfAbsent(
                        company, owner -> SigningKey.of(owner, "lab").registeredIn(network)));
    }

    /** An id that no other test has used. */
    public String newId(String kind) {
        return kind.toLowerCase(Locale.ROOT) + "-" + ++numbers;
    }

    /** A GS1 key of thirteen digits within the company's prefix. */
    private String newKey(Company company) {
        String digits = company.gln().value().substring(0, 7) + String.format(Locale.ROOT, "%05d", ++numbers);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }
}
