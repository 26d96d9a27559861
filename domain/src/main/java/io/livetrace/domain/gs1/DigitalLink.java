package io.livetrace.domain.gs1;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A GS1 Digital Link: a web address that is a GS1 key (GS1 Digital Link Standard: URI Syntax 1.4). The domain and the
 * path before the key belong to whoever printed the code and are not kept.
 *
 * @param keys primary key and its qualifiers, in the order of the path
 * @param attributes GS1 values of the query, such as the expiry date
 * @param others what else the query says, such as {@code linkType} and {@code lang}, decoded
 */
public record DigitalLink(Elements keys, Elements attributes, Map<String, String> others) implements ScannedCode {
    /** The domain of the canonical form. */
    public static final String CANONICAL_BASE = "https://id.gs1.org";

    public DigitalLink {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
        String primary = LinkGrammar.requirePath(keys);
        attributes.values().keySet().forEach(code -> LinkGrammar.requireAttribute(primary, code));
    }

    /** Reads a URI of any domain; refuses compressed ones and the retired names such as {@code /gtin/}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DigitalLink parse(String uri) {
        return LinkReader.read(uri);
    }

    /** Sorts elements into key, qualifiers and attributes. */
    public static DigitalLink of(Elements elements) {
        Elements keys = elements.only(LinkGrammar.pathOf(LinkGrammar.primaryOf(elements)));
        return new DigitalLink(keys, elements.without(keys), Map.of());
    }

    public static DigitalLink of(Gtin gtin) {
        return of(Elements.of("01", gtin.value()));
    }

    public static DigitalLink of(Gtin gtin, LotNumber lot) {
        return of(Elements.of("01", gtin.value()).with("10", lot.value()));
    }

    public static DigitalLink of(Gtin gtin, SerialNumber serial) {
        return of(Elements.of("01", gtin.value()).with("21", serial.value()));
    }

    public static DigitalLink of(Gtin gtin, LotNumber lot, SerialNumber serial) {
        return of(Elements.of("01", gtin.value()).with("10", lot.value()).with("21", serial.value()));
    }

    public static DigitalLink of(Sscc sscc) {
        return of(Elements.of("00", sscc.value()));
    }

    public static DigitalLink ofLocation(Gln gln) {
        return of(Elements.of("414", gln.value()));
    }

    public static DigitalLink ofParty(Gln gln) {
        return of(Elements.of("417", gln.value()));
    }

    @Override
    public Elements elements() {
        return keys.withAll(attributes);
    }

    @Override
    public DigitalLink toDigitalLink() {
        return this;
    }

    /** The link without its query: what it identifies, and nothing about it. */
    public DigitalLink keysOnly() {
        return new DigitalLink(keys, Elements.none(), Map.of());
    }

    /** The canonical form: GS1's domain, attributes sorted, nothing that is not GS1's. */
    public String canonical() {
        return new DigitalLink(keys, new Elements(new TreeMap<>(attributes.values())), Map.of()).toUri(CANONICAL_BASE);
    }

    /**
     * The address below a base such as {@code https://scan.example.com/path}.
     *
     * @param base scheme, domain and perhaps a path; no query
     */
    public String toUri(String base) {
        String path = keys.values().entrySet().stream()
                .map(key -> "/" + key.getKey() + "/" + PercentEncoding.encode(key.getValue()))
                .collect(Collectors.joining());
        Map<String, String> query = new LinkedHashMap<>(attributes.values());
        query.putAll(others);
        String parameters = query.entrySet().stream()
                .map(entry -> PercentEncoding.encode(entry.getKey()) + "=" + PercentEncoding.encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return LinkReader.requireBase(base) + path + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    @JsonValue
    @Override
    public String toString() {
        return toUri(CANONICAL_BASE);
    }
}
