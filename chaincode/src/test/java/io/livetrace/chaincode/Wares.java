package io.livetrace.chaincode;

import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.MILL;
import static io.livetrace.chaincode.Company.PLATFORM;

import io.livetrace.domain.catalog.Category;
import io.livetrace.domain.catalog.LocalText;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.catalog.ReturnClass;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.lot.Commission;
import io.livetrace.domain.lot.GateKind;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolIn;
import io.livetrace.domain.pool.PoolKind;
import io.livetrace.domain.quality.Holding;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Places, products and lots on a network, for tests that tell of goods that exist already. A lot has a thousand pieces. */
public final class Wares {
    public static final Gtin CLOTH = Gtin.parse("09521111000518");
    public static final Gtin DRESS = Gtin.parse("09521234000518");
    public static final Gtin SOUP = Gtin.parse("09521234000525");
    public static final Gln MILL_HALL = Gln.parse("9521111000914");
    public static final Gln SEWING_ROOM = Gln.parse("9521234000914");
    public static final Gln WAREHOUSE = Gln.parse("9522222000916");

    private static final Quantity THOUSAND = Quantity.pieces(1000);

    private final Network network;
    private final Map<LotId, PoolIn.Name> unfolded = new HashMap<>();
    private int lots;

    private Wares(Network network) {
        this.network = network;
    }

    /** A network on which the places and products are registered. */
    public static Wares on(Network network) {
        place(network, MILL_HALL, MILL, Location.Kind.FACTORY);
        place(network, SEWING_ROOM, BRAND, Location.Kind.FACTORY);
        place(network, WAREHOUSE, LOGISTICS, Location.Kind.CENTRAL_WAREHOUSE);
        product(network, CLOTH, MILL, Category.MATERIAL);
        product(network, DRESS, BRAND, Category.GARMENT);
        product(network, SOUP, BRAND, Category.CHILLED_FOOD);
        return new Wares(network);
    }

    public LotId cloth() {
        return lot(MILL, CLOTH, MILL_HALL);
    }

    public LotId dresses() {
        return lot(BRAND, DRESS, SEWING_ROOM);
    }

    /** Dresses that were made of other dresses, which is all that a recall needs to know of them. */
    public LotId dressesMadeOf(LotId... parents) {
        return lot(BRAND, DRESS, SEWING_ROOM, parents);
    }

    public LotId soup() {
        return lot(BRAND, SOUP, SEWING_ROOM);
    }

    /** The brand holds a lot of its own. */
    public void hold(LotId lot) {
        network.as(BRAND)
                .submit(
                        "quality:hold",
                        new Holding.Put(Subject.of(lot), GateKind.BRAND, RecordId.of("hold"), "seams open"));
    }

    private LotId lot(Company brand, Gtin gtin, Gln madeAt, LotId... parents) {
        LotId id = new LotId(gtin, LotNumber.parse("LOT-" + ++lots));
        LocalDate today = network.clock().instant().atOffset(ZoneOffset.UTC).toLocalDate();
        var command = new Commission(
                gtin,
                id.lot(),
                THOUSAND,
                today,
                Optional.empty(),
                Optional.empty(),
                madeAt,
                Optional.empty(),
                Stream.of(parents).map(this::oneOf).toList(),
                Optional.empty(),
                Optional.empty());
        String txId =
                network.as(brand).sent("lot:commission", command, Map.of()).txId();
        unfolded.keySet().removeAll(List.of(parents));
        unfolded.put(id, new PoolIn.Name(txId, 0));
        return id;
    }

    private Commission.Input oneOf(LotId parent) {
        var pool = new PoolId(parent.gtin(), parent.lot(), SEWING_ROOM, BRAND.gln(), PoolKind.BRAND);
        List<PoolIn.Name> fold = Stream.ofNullable(unfolded.get(parent)).toList();
        return new Commission.Input(pool, Quantity.pieces(1), fold);
    }

    private static void place(Network network, Gln gln, Company operator, Location.Kind kind) {
        network.as(PLATFORM)
                .submit("participant:registerLocation", new Location(gln, operator.gln(), kind, "Hall", "杭州"));
    }

    private static void product(Network network, Gtin gtin, Company brand, Category category) {
        network.as(brand)
                .submit(
                        "catalog:register",
                        new Product(
                                gtin,
                                brand.gln(),
                                new LocalText("货", "Goods"),
                                new LocalText("件", "Piece"),
                                "S-" + gtin,
                                category,
                                Quantity.PIECES,
                                Optional.of(60),
                                false,
                                ReturnClass.SEVEN_DAYS,
                                Optional.empty(),
                                Optional.empty()));
    }
}
