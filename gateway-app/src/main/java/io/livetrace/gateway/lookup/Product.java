package io.livetrace.gateway.lookup;

import io.livetrace.domain.catalog.Category;
import io.livetrace.domain.catalog.ReturnClass;
import io.livetrace.domain.kernel.Digest;
import java.util.Optional;

/**
 * The goods as their brand has registered them.
 *
 * @param specification size, colour, content: what tells this variant from its neighbours
 * @param category which rules apply
 * @param liveOnly made for livestream sale and sold nowhere else
 * @param picture the one picture that the page shows
 */
public record Product(
        Text name,
        Organisation brand,
        Text specification,
        Category category,
        ReturnClass returnClass,
        boolean liveOnly,
        Optional<String> registrationNumber,
        Optional<Picture> picture) {

    /**
     * A picture of the goods.
     *
     * @param href where this gateway serves it
     * @param digest of the file that the brand registered
     */
    public record Picture(String href, Digest digest) {}
}
