package io.livetrace.chaincode.lot;

import io.livetrace.chaincode.ledger.State;
import io.livetrace.domain.catalog.CatalogCode;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.lot.BlockedBy;
import io.livetrace.domain.lot.Gates;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.lot.LotId;
import java.util.List;

/** Reads the gates that a lot has to pass before it is used, sold or picked up. */
public record GateReader(State state) {
    /** Every hold that stands against the lot; none means that it may be sold. */
    public List<BlockedBy> blocking(LotId id) {
        Lot lot = state.require(Lot.key(id), LotCode.LOT_NOT_FOUND);
        return blocking(lot, state.require(Product.key(lot.gtin()), CatalogCode.PRODUCT_NOT_FOUND));
    }

    /** The same for a lot that is loaded already. */
    public List<BlockedBy> blocking(Lot lot, Product product) {
        return Gates.blocking(Gates.of(lot, product).stream()
                .flatMap(key -> state.find(key).stream())
                .toList());
    }
}
