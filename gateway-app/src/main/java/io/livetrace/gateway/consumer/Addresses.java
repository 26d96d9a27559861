package io.livetrace.gateway.consumer;

import io.livetrace.domain.gs1.DigitalLink;
import io.livetrace.domain.gs1.ScannedCode;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.gateway.lookup.Item;
import java.util.function.Supplier;

/**
 * Digital Links as addresses of this gateway, and back.
 *
 * @param publicUrl where others reach it
 */
record Addresses(Supplier<String> publicUrl) {
    /** Below this stands the page of each link. */
    static final String PAGE = "/p";

    /** Scheme and domain, without a slash at the end. */
    String base() {
        return publicUrl.get().replaceFirst("/+$", "");
    }

    /** The link that path and query of a request are. */
    DigitalLink link(String uri) {
        return DigitalLink.parse(base() + uri);
    }

    /** What a link names, as this gateway writes it; refuses links that name no goods. */
    Item item(DigitalLink link) {
        Refusal.unless(
                link.gtin().isPresent(),
                ScanCode.CODE_NAMES_NO_GOODS,
                "this code names a parcel, a place or a company; scan the code on the goods, which has a GTIN (01)");
        return Item.of(link, base());
    }

    /** What a code names that somebody scanned or typed, whatever its form. */
    Item item(String code) {
        return item(ScannedCode.parse(code).toDigitalLink());
    }

    /** The page of an item, without scheme and domain. */
    String page(Item item) {
        return PAGE + item.digitalLink().substring(base().length());
    }
}
