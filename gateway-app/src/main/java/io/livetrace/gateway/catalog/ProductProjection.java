package io.livetrace.gateway.catalog;

import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.gateway.readmodel.Entry;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Projection;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.readmodel.Visibility;
import java.util.List;
import java.util.Optional;

/** Everyone may see products; they are listed by GTIN and found by brand, category and style. */
public final class ProductProjection implements Projection<Product> {
    static final String PRODUCTS = "products";
    static final List<String> FILTERS = List.of("brand", "category", "styleId");

    @Override
    public RecordType<Product> type() {
        return Product.TYPE;
    }

    @Override
    public Visibility visibility(Product product, Snapshot now) {
        return Visibility.everyone();
    }

    @Override
    public Optional<Entry> entry(Product product, Snapshot now) {
        return Optional.of(Entry.of(
                PRODUCTS,
                product.gtin(),
                "",
                product.gtin(),
                product.name().zh(),
                product.name().en(),
                product.styleId()));
    }

    @Override
    public List<Facet> facets(Product product) {
        return List.of(
                Facet.of("brand", product.brand()),
                Facet.of("category", product.category()),
                Facet.of("styleId", product.styleId()));
    }
}
