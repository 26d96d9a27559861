package io.livetrace.gateway.lot;

import io.livetrace.domain.catalog.CatalogCode;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.lot.BlockedBy;
import io.livetrace.domain.lot.Gates;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.pool.LotPlace;
import io.livetrace.gateway.readmodel.Snapshot;
import java.util.List;

/**
 * A lot as companies see it.
 *
 * @param blockedBy every hold that stands against its use and sale, on itself, its product, its style or by a recall of what
 *     it was made of; none means that it may be sold
 * @param places who made, held or sold it, as far as the caller may know
 */
record LotView(Lot lot, boolean sellable, List<BlockedBy> blockedBy, List<LotPlace> places) {
    static LotView of(Lot lot, Snapshot now) {
        List<BlockedBy> blocking = blocking(lot, now);
        return new LotView(lot, blocking.isEmpty(), blocking, now.list(LotPlace.allOf(lot.gtin(), lot.lot())));
    }

    /** Every hold that a lot is under. */
    static List<BlockedBy> blocking(Lot lot, Snapshot now) {
        Product product = now.require(Product.key(lot.gtin()), CatalogCode.PRODUCT_NOT_FOUND);
        return Gates.blocking(Gates.of(lot, product).stream()
                .flatMap(key -> now.find(key).stream())
                .toList());
    }
}
