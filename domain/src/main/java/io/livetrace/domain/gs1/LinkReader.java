package io.livetrace.domain.gs1;

import io.livetrace.domain.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a Digital Link URI apart. */
final class LinkReader {
    private static final Pattern BASE =
            Pattern.compile("(https?://[A-Za-z0-9.\\[\\]:-]+(?:/[^?#\\s]*[^?#\\s/])?)/?", Pattern.CASE_INSENSITIVE);
    private static final Pattern URI = Pattern.compile(
            "https?://[A-Za-z0-9.\\[\\]:-]+/?(?<path>[^?#\\s]*?)/?(?:\\?(?<query>[^#\\s]*))?(?:#.*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("\\d{2,4}");

    /** Words that version 1.1 of the syntax allowed for 01, 00, 414 and 417, and version 1.2 withdrew. */
    private static final Set<String> RETIRED =
            Set.of("gtin", "sscc", "gln", "party", "grai", "giai", "itip", "cpid", "gmn");

    private LinkReader() {}

    /** The base without a slash at its end. */
    static String requireBase(String base) {
        Matcher form = BASE.matcher(base);
        Refusal.unless(
                form.matches(),
                Gs1Code.GS1_DIGITAL_LINK,
                "a base is an address without query such as https://example.com/path, but this is " + base);
        return form.group(1);
    }

    static DigitalLink read(String uri) {
        Matcher form = URI.matcher(uri);
        Refusal.unless(
                form.matches(),
                Gs1Code.GS1_DIGITAL_LINK,
                "a Digital Link is an address such as https://id.gs1.org/01/09521234543213");
        List<String> path = List.of(form.group("path").split("/", -1));
        Elements keys = keys(path.subList(startOfKey(path), path.size()));
        Map<String, String> others = new LinkedHashMap<>();
        Elements attributes = query(form.group("query") == null ? "" : form.group("query"), others);
        return new DigitalLink(keys, attributes, others);
    }

    /**
     * Where the primary key stands: it, its qualifiers and their values are pairs up to the path's end, so a value that
     * looks like a key, or an odd segment before the key, is not taken for it.
     */
    private static int startOfKey(List<String> path) {
        for (int at = path.size() % 2; at < path.size(); at += 2) {
            if (LinkGrammar.isPrimary(path.get(at))) {
                return at;
            }
        }
        Refusal.unless(
                path.stream().noneMatch(RETIRED::contains),
                Gs1Code.GS1_NOT_SUPPORTED,
                "names such as /gtin/ are withdrawn from GS1 Digital Link; write the number, such as /01/");
        throw new Refusal(
                Gs1Code.GS1_DIGITAL_LINK,
                "the path has no GS1 key with pairs up to its end, such as /01/09521234543213/10/L1;"
                        + " a compressed link has to be expanded first");
    }

    private static Elements keys(List<String> pairs) {
        Elements keys = Elements.none();
        for (int i = 0; i < pairs.size(); i += 2) {
            String code = pairs.get(i);
            Refusal.unless(
                    CODE.matcher(code).matches(),
                    Gs1Code.GS1_DIGITAL_LINK,
                    "\"" + code + "\" stands where an application identifier belongs");
            Refusal.unless(!keys.has(code), Gs1Code.GS1_QUALIFIER, "/" + code + "/ stands twice in the path");
            keys = keys.with(code, value(code, pairs.get(i + 1)));
        }
        return keys;
    }

    private static Elements query(String query, Map<String, String> others) {
        Elements attributes = Elements.none();
        for (String parameter : query.split("[&;]", -1)) {
            if (parameter.isEmpty()) {
                continue;
            }
            int equals = parameter.indexOf('=');
            String name = decode(equals < 0 ? parameter : parameter.substring(0, equals));
            String value = equals < 0 ? "" : parameter.substring(equals + 1);
            if (CODE.matcher(name).matches()) {
                attributes = attributes.with(name, value(name, value));
            } else {
                others.put(name, decode(value));
            }
        }
        return attributes;
    }

    private static String value(String code, String encoded) {
        String value = decode(encoded);
        return code.equals("01") ? Gtin.parse(value).value() : value;
    }

    private static String decode(String text) {
        return PercentEncoding.decode(text, Gs1Code.GS1_DIGITAL_LINK);
    }
}
