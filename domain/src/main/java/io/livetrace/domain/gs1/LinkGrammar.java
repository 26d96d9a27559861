package io.livetrace.domain.gs1;

import io.livetrace.domain.kernel.Refusal;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which application identifiers may stand where in a Digital Link (URI Syntax 1.4, section 4). */
final class LinkGrammar {
    /** Primary keys, each with its qualifiers in the order in which the path names them. */
    private static final Map<String, List<String>> QUALIFIERS = qualifiers();

    private LinkGrammar() {}

    static boolean isPrimary(String code) {
        return QUALIFIERS.containsKey(code);
    }

    static List<String> qualifiersOf(String primary) {
        return QUALIFIERS.getOrDefault(primary, List.of());
    }

    /** Primary key and qualifiers, in the order of the path. */
    static List<String> pathOf(String primary) {
        return Stream.concat(Stream.of(primary), qualifiersOf(primary).stream()).toList();
    }

    /** The one primary key among elements. */
    static String primaryOf(Elements elements) {
        return QUALIFIERS.keySet().stream()
                .filter(elements::has)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Gs1Code.GS1_NOT_A_CODE,
                        "the code names no thing: it has neither GTIN (01) nor SSCC (00) nor another key, only "
                                + elements.values().keySet()));
    }

    /** Refuses paths that do not start with a primary key, or whose qualifiers are foreign or out of order. */
    static String requirePath(Elements keys) {
        Iterator<String> codes = keys.values().keySet().iterator();
        String primary = codes.hasNext() ? codes.next() : "";
        Refusal.unless(isPrimary(primary), Gs1Code.GS1_DIGITAL_LINK, "a Digital Link starts with a primary key");
        int reached = -1;
        while (codes.hasNext()) {
            String code = codes.next();
            int place = qualifiersOf(primary).indexOf(code);
            Refusal.unless(
                    place > reached,
                    Gs1Code.GS1_QUALIFIER,
                    place < 0 ? notAQualifier(primary, code) : outOfOrder(primary, code));
            reached = place;
        }
        return primary;
    }

    /** Refuses keys and qualifiers in the query. */
    static void requireAttribute(String primary, String code) {
        Refusal.unless(
                !isPrimary(code),
                Gs1Code.GS1_DIGITAL_LINK,
                name(code) + " is a key of its own and cannot be an attribute of " + name(primary));
        Refusal.unless(
                !qualifiersOf(primary).contains(code),
                Gs1Code.GS1_QUALIFIER,
                name(code) + " belongs into the path after " + name(primary) + ", not into the query");
    }

    private static String notAQualifier(String primary, String code) {
        List<String> allowed = qualifiersOf(primary);
        return name(code) + " cannot follow " + name(primary) + " in the path; "
                + (allowed.isEmpty() ? "nothing can" : "what can, in this order: " + allowed);
    }

    private static String outOfOrder(String primary, String code) {
        return name(code) + " is out of order: after " + name(primary) + " comes "
                + String.join(", ", qualifiersOf(primary));
    }

    private static String name(String code) {
        return ApplicationIdentifier.of(code).name();
    }

    private static Map<String, List<String>> qualifiers() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("00", List.of());
        all.put("01", List.of("22", "10", "21"));
        all.put("253", List.of());
        all.put("255", List.of());
        all.put("401", List.of());
        all.put("402", List.of());
        all.put("414", List.of("254"));
        all.put("417", List.of());
        all.put("8003", List.of());
        all.put("8004", List.of());
        all.put("8006", List.of("22", "10", "21"));
        all.put("8010", List.of("8011"));
        all.put("8013", List.of());
        all.put("8017", List.of("8019"));
        all.put("8018", List.of("8019"));
        return all;
    }
}
