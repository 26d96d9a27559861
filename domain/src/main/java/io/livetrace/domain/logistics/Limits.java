package io.livetrace.domain.logistics;

import io.livetrace.domain.catalog.CategoryRules;
import io.livetrace.domain.catalog.CategoryRules.TemperatureRange;
import io.livetrace.domain.catalog.Product;
import java.util.List;
import java.util.Optional;

/** What the products in a shipment must keep, by the rules of their categories. */
record Limits(List<Product> products) {
    Limits {
        products = List.copyOf(products);
    }

    /** The products that do not stand that temperature. */
    List<Product> brokenBy(Celsius temperature) {
        return products.stream()
                .filter(product -> rangeOf(product)
                        .filter(range -> !range.contains(temperature.degrees()))
                        .isPresent())
                .toList();
    }

    static Optional<TemperatureRange> rangeOf(Product product) {
        return CategoryRules.of(product.category()).temperature();
    }
}
