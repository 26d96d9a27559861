package io.livetrace.gateway.catalog;

import io.livetrace.domain.catalog.CatalogCode;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.Collection;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.http.Write;

/** {@code /v1/products}. */
public final class ProductRoutes implements Routes {
    @Override
    public void addTo(Api api) {
        api.list("listProducts", Collection.of(ProductProjection.PRODUCTS, ProductProjection.FILTERS));
        api.read(
                "getProduct",
                (request, now) ->
                        now.require(Product.key(Gtin.parse(request.path("gtin"))), CatalogCode.PRODUCT_NOT_FOUND));
        api.write(
                "registerProduct",
                Write.of("catalog:register")
                        .commanding(request -> request.body()
                                .put("brand", request.caller().gln().value()))
                        .creating("/v1/products/{gtin}"));
    }
}
