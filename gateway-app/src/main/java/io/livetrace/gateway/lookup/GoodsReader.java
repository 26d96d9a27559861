package io.livetrace.gateway.lookup;

import java.util.Optional;

/**
 * Product and lot as consumers see them.
 *
 * @param names what companies and places are called
 */
record GoodsReader(Names names) {
    Product product(Registered goods) {
        var product = goods.product();
        return new Product(
                Text.of(product.name()),
                names.company(product.brand()),
                Text.of(product.specification()),
                product.category(),
                product.returnClass(),
                product.liveOnly(),
                product.registrationNumber(),
                product.picture().map(digest -> new Product.Picture("/v1/documents/" + digest, digest)));
    }

    Optional<Lot> lot(Registered goods) {
        return goods.lot()
                .map(lot -> new Lot(
                        Optional.of(lot.producedOn()), lot.expiresOn(), names.city(lot.madeAt()), Optional.empty()));
    }
}
