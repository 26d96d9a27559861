package io.livetrace.gateway.lookup;

import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.gs1.SerialNumber;
import io.livetrace.gateway.http.Uris;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses on this gateway of what there is to read about an item. */
public final class Links {
    private static final String JSON = "application/json";

    private Links() {}

    static List<Link> of(Item item) {
        List<Link> links = new ArrayList<>();
        links.add(new Link(Link.Rel.LOOKUP, lookup(item), JSON));
        links.add(new Link(Link.Rel.LINKSET, digitalLink(item) + "?linkType=linkset", "application/linkset+json"));
        item.lot()
                .ifPresent(lot -> links.add(new Link(
                        Link.Rel.TRACE, "/v1/lots/" + item.gtin() + "/" + Uris.encode(lot.value()) + "/trace", JSON)));
        return links;
    }

    /** Where the item's lookup is. A unit without its lot has an address by its code only. */
    public static String lookup(Item item) {
        if (item.serial().isPresent() && item.lot().isEmpty()) {
            return "/v1/lookups?code=" + Uris.encode(item.digitalLink());
        }
        return Stream.of(
                        Stream.of(item.gtin().value()),
                        item.lot().map(LotNumber::value).stream(),
                        item.serial().map(SerialNumber::value).stream())
                .flatMap(parts -> parts)
                .map(Uris::encode)
                .collect(Collectors.joining("/", "/v1/lookups/", ""));
    }

    /** The item's Digital Link without scheme and domain. */
    private static String digitalLink(Item item) {
        return item.digitalLink().substring(item.digitalLink().indexOf("/01/"));
    }
}
