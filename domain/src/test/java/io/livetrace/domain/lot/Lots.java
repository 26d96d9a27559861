package io.livetrace.domain.lot;

import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Lots as they would stand on the ledger. */
public final class Lots {
    public static final LocalDate MAY_DAY = LocalDate.of(2026, 5, 1);

    private Lots() {}

    public static LotId id(Product product, String lot) {
        return new LotId(product.gtin(), LotNumber.parse(lot));
    }

    /** A lot made on the first of May of nothing that the ledger knows. */
    public static Lot lot(Product product, String number) {
        return lot(product, number, List.of());
    }

    /** A lot made on the first of May that descends from others. */
    public static Lot lot(Product product, String number, Collection<LotId> ancestors) {
        return lot(product, number, ancestors, MAY_DAY, Optional.empty());
    }

    public static Lot lot(
            Product product,
            String number,
            Collection<LotId> ancestors,
            LocalDate producedOn,
            Optional<LocalDate> expiresOn) {
        return new Lot(
                product.gtin(),
                LotNumber.parse(number),
                product.brand(),
                Quantity.of("500", product.unit()),
                producedOn,
                expiresOn,
                product.brand(),
                List.of(),
                List.copyOf(ancestors),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-05-01T08:00:00Z"));
    }
}
