package io.livetrace.domain.lot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import java.util.Optional;

/**
 * What a gate or a report is about: a lot, a product, or a style, which is all products of one brand that differ in size or
 * colour only. Its text form stands in keys and JSON: {@code lot:{gtin}:{lot}}, {@code product:{gtin}},
 * {@code style:{brand}:{styleId}}.
 */
public sealed interface Subject {
    /** One lot. */
    record OfLot(LotId lot) implements Subject {
        @Override
        public Optional<Gtin> gtin() {
            return Optional.of(lot.gtin());
        }

        @JsonValue
        @Override
        public String toString() {
            return "lot:" + lot;
        }
    }

    /** Every lot of one product. */
    record OfProduct(Gtin product) implements Subject {
        @Override
        public Optional<Gtin> gtin() {
            return Optional.of(product);
        }

        @JsonValue
        @Override
        public String toString() {
            return "product:" + product;
        }
    }

    /** Every product of one style. */
    record OfStyle(Gln brand, String styleId) implements Subject {
        @Override
        public Optional<Gtin> gtin() {
            return Optional.empty();
        }

        @JsonValue
        @Override
        public String toString() {
            return "style:" + brand + ":" + styleId;
        }
    }

    /** The GTIN that the subject names; a style names none. */
    Optional<Gtin> gtin();

    /** Whether goods of that product are, or may be, among the subject. */
    default boolean covers(Product product) {
        return gtin().map(product.gtin()::equals)
                .orElseGet(() -> styleOf(product).equals(this));
    }

    static Subject of(LotId lot) {
        return new OfLot(lot);
    }

    static Subject of(Gtin product) {
        return new OfProduct(product);
    }

    /** The style of a product. */
    static Subject styleOf(Product product) {
        return new OfStyle(product.brand(), product.styleId());
    }

    /** Reads the text form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Subject parse(String text) {
        String[] parts = text.split(":", 3);
        if (parts.length == 3 && parts[0].equals("lot")) {
            return new OfLot(new LotId(new Gtin(parts[1]), LotNumber.parse(parts[2])));
        }
        if (parts.length == 2 && parts[0].equals("product")) {
            return new OfProduct(new Gtin(parts[1]));
        }
        if (parts.length == 3 && parts[0].equals("style") && !parts[2].isEmpty()) {
            return new OfStyle(Gln.parse(parts[1]), parts[2]);
        }
        throw new Refusal(
                KernelCode.INVALID_VALUE,
                "a subject is lot:{gtin}:{lot}, product:{gtin} or style:{brand's GLN}:{style id}");
    }
}
