package io.livetrace.gateway.consumer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.DigitalLink;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.lookup.Item;
import io.livetrace.gateway.lookup.Links;
import io.livetrace.gateway.page.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All links of one item, as RFC 9264 writes them and GS1's resolver standard 1.2 wants them: those of the unit, of its lot and of
 * its product, each below the address that it is about.
 *
 * @param item what was asked for
 * @param base this gateway's address
 */
record Linkset(Item item, String base) {
    static final String MEDIA_TYPE = "application/linkset+json";
    static final String CONTEXT = "https://ref.gs1.org/standards/resolver/linkset-context";

    private static final String VOCABULARY = "https://ref.gs1.org/voc/";
    private static final String DEFAULT_LINK = "defaultLink";
    /** GS1: a page about the product. */
    private static final String PRODUCT_PAGE = "pip";
    /** GS1: where it came from. */
    private static final String TRACEABILITY = "traceability";

    /** The link of a type, written bare, as {@code gs1:pip} or as a whole address; absent when there is none. */
    Optional<String> find(String linkType) {
        String type = linkType.startsWith("gs1:") ? linkType.substring("gs1:".length()) : linkType;
        return Optional.ofNullable(
                switch (type.startsWith(VOCABULARY) ? type.substring(VOCABULARY.length()) : type) {
                    case DEFAULT_LINK, PRODUCT_PAGE -> page(item);
                    case TRACEABILITY -> base + Links.lookup(item);
                    default -> null;
                });
    }

    String json() {
        ArrayNode contexts = Json.object().putArray("linkset");
        levels().forEach(level -> contexts.add(links(level)));
        return Json.write(Json.object().set("linkset", contexts));
    }

    /** The item, then what it belongs to: unit, lot, product. */
    private List<Item> levels() {
        List<Item> levels = new ArrayList<>(List.of(item));
        Gtin gtin = item.gtin();
        if (item.serial().isPresent()) {
            item.lot().ifPresent(lot -> levels.add(Item.of(DigitalLink.of(gtin, lot), base)));
        }
        if (item.serial().isPresent() || item.lot().isPresent()) {
            levels.add(Item.of(DigitalLink.of(gtin), base));
        }
        return levels;
    }

    private ObjectNode links(Item level) {
        ObjectNode links = Json.object().put("anchor", level.digitalLink());
        links.putArray(VOCABULARY + DEFAULT_LINK).add(link(page(level), "LiveTrace"));
        ArrayNode pages = links.putArray(VOCABULARY + PRODUCT_PAGE);
        pages.add(page(level, Lang.ZH, "来源与核验"));
        pages.add(page(level, Lang.EN, "Origin and verification"));
        links.putArray(VOCABULARY + TRACEABILITY)
                .add(link(base + Links.lookup(level), "Lookup").put("type", "application/json"));
        return links;
    }

    private ObjectNode page(Item level, Lang lang, String title) {
        ObjectNode page = link(page(level) + "?lang=" + lang.tag(), title).put("type", "text/html");
        page.putArray("hreflang").add(lang.tag());
        return page;
    }

    private String page(Item level) {
        return base + Addresses.PAGE + level.digitalLink().substring(base.length());
    }

    private static ObjectNode link(String href, String title) {
        return Json.object().put("href", href).put("title", title);
    }
}
