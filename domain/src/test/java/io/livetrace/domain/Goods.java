package io.livetrace.domain;

import io.livetrace.domain.catalog.Category;
import io.livetrace.domain.catalog.LocalText;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.catalog.ReturnClass;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolKind;
import java.time.Instant;
import java.util.Optional;

/** The goods and places that the tests tell of, and the moment at which they happen. */
public final class Goods {
    public static final Instant NOW = Instant.parse("2026-05-20T08:00:00Z");
    public static final TxContext TX = new TxContext("ab".repeat(32), NOW, Rules.newest());

    public static final Product CLOTH =
            product("9520003000018", Companies.LINEN_MILL, Category.MATERIAL, "MTR", Optional.empty());
    public static final Product DRESS =
            product("9520002000019", Companies.DRESS_BRAND, Category.GARMENT, "H87", Optional.empty());
    public static final Product YOGURT =
            product("9520002000026", Companies.DRESS_BRAND, Category.CHILLED_FOOD, "H87", Optional.of(21));

    public static final Location MILL_HALL = place("9520003000094", Companies.LINEN_MILL, Location.Kind.FACTORY);
    public static final Location SEWING_ROOM = place("9520002000095", Companies.DRESS_BRAND, Location.Kind.FACTORY);
    public static final Location WAREHOUSE = place("9520005000092", Companies.CARRIER, Location.Kind.CENTRAL_WAREHOUSE);

    private Goods() {}

    public static Quantity metres(String value) {
        return Quantity.of(value, "MTR");
    }

    public static Quantity pieces(long count) {
        return Quantity.pieces(count);
    }

    /** The owner's own stock of a lot at a place. */
    public static PoolId stock(Product product, String lot, Participant owner, Location place) {
        return new PoolId(product.gtin(), LotNumber.parse(lot), place.gln(), owner.gln(), PoolKind.BRAND);
    }

    /** A transaction some time later, with an id of its own. */
    public static TxContext later(Instant time) {
        return new TxContext("cd".repeat(32), time, Rules.newest());
    }

    private static Product product(
            String gtin, Participant brand, Category category, String unit, Optional<Integer> shelfLifeDays) {
        return new Product(
                Gtin.parse(gtin),
                brand.gln(),
                new LocalText("货品", "Goods"),
                new LocalText("标准", "Standard"),
                "STYLE-1",
                category,
                unit,
                shelfLifeDays,
                false,
                ReturnClass.SEVEN_DAYS,
                Optional.empty(),
                Optional.empty());
    }

    private static Location place(String gln, Participant operator, Location.Kind kind) {
        return new Location(Gln.parse(gln), operator.gln(), kind, "Place", "杭州");
    }
}
