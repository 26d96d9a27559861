package io.livetrace.gateway.page;

import static io.livetrace.gateway.lookup.Goods.dress;
import static io.livetrace.gateway.lookup.Goods.lotOfDresses;
import static io.livetrace.gateway.lookup.Goods.productAlone;
import static io.livetrace.gateway.lookup.Goods.something;
import static io.livetrace.gateway.lookup.Goods.yoghurt;
import static io.livetrace.gateway.lookup.Known.expired;
import static io.livetrace.gateway.lookup.Known.neverOpened;
import static io.livetrace.gateway.lookup.Known.nothing;
import static io.livetrace.gateway.lookup.Known.onHold;
import static io.livetrace.gateway.lookup.Known.onlyTheLot;
import static io.livetrace.gateway.lookup.Known.onlyThePast;
import static io.livetrace.gateway.lookup.Known.onlyTheProduct;
import static io.livetrace.gateway.lookup.Known.openedByOthers;
import static io.livetrace.gateway.lookup.Known.openedByThisDevice;
import static io.livetrace.gateway.lookup.Known.openedByTooMany;
import static io.livetrace.gateway.lookup.Known.openedJustNow;
import static io.livetrace.gateway.lookup.Known.recalled;
import static io.livetrace.gateway.lookup.Known.returned;

import io.livetrace.domain.gs1.ScannedCode;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.gateway.lookup.Lookup;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every page that a consumer can meet, in both languages; {@code main} writes them to {@code target/gallery}. */
public final class PageGallery {
    private PageGallery() {}

    /** A lookup for every verdict, by the name of its file. */
    static Map<String, Lookup> lookups() {
        Map<String, Lookup> all = new LinkedHashMap<>();
        all.put("unused", dress(neverOpened()));
        all.put("opened-now", dress(openedJustNow()));
        all.put("opened-by-you", dress(openedByThisDevice()));
        all.put("opened-before", yoghurt(openedByOthers(2)));
        all.put("anomaly", dress(openedByTooMany(), openedByOthers(4)));
        all.put("recalled", dress(recalled(), openedByThisDevice()));
        all.put("on-hold", yoghurt(onHold(), neverOpened()));
        all.put("expired", yoghurt(expired(), neverOpened()));
        all.put("returned", dress(returned()));
        all.put("lot-level", lotOfDresses(onlyTheLot()));
        all.put("product-level", productAlone(onlyTheProduct()));
        all.put("unknown", something(nothing()));
        all.put("cannot-check", something(onlyThePast()));
        return all;
    }

    /** The pages without a lookup. */
    static Map<String, byte[]> troubles(Lang lang) {
        return Map.of("malformed", malformed("09521234000014", lang), "not-found", ConsumerPages.notFound(lang));
    }

    static byte[] malformed(String code, Lang lang) {
        try {
            throw new IllegalArgumentException("is well-formed: " + ScannedCode.parse(code));
        } catch (Refusal refusal) {
            return ConsumerPages.malformed(code, refusal, lang);
        }
    }

    /** Writes the gallery to a folder. */
    public static void main(String... folder) throws IOException {
        Path target = Files.createDirectories(Path.of(folder.length > 0 ? folder[0] : "target/gallery"));
        for (Lang lang : Lang.values()) {
            for (Map.Entry<String, Lookup> entry : lookups().entrySet()) {
                byte[] page = ConsumerPages.lookup(entry.getValue(), lang, Optional.empty());
                Files.write(target.resolve(entry.getKey() + "." + lang.tag() + ".html"), page);
            }
            for (Map.Entry<String, byte[]> entry : troubles(lang).entrySet()) {
                Files.write(target.resolve(entry.getKey() + "." + lang.tag() + ".html"), entry.getValue());
            }
            byte[] mistyped = ConsumerPages.lookup(dress(neverOpened()), lang, Optional.of(Notice.WRONG_INNER_CODE));
            Files.write(target.resolve("notice." + lang.tag() + ".html"), mistyped);
        }
        for (String picture : List.of("dress.svg", "yoghurt.svg")) {
            try (InputStream bytes = PageGallery.class.getResourceAsStream("/gallery/" + picture)) {
                Files.write(target.resolve(picture), bytes == null ? new byte[0] : bytes.readAllBytes());
            }
        }
    }
}
