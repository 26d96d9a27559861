package io.livetrace.cli.scan;

import io.livetrace.cli.terminal.Style;
import java.util.Map;

/**
 * What a verdict says, in words that promise no more than is known: a code can be copied, so none of them says "genuine".
 *
 * @param style how it stands out
 */
record VerdictWords(Style style, String words) {
    private static final Map<String, VerdictWords> BY_CODE = Map.ofEntries(
            Map.entry("CANNOT_CHECK", careful("Cannot check now; try again later")),
            Map.entry("UNKNOWN", bad("Not registered: nobody has recorded this code")),
            Map.entry("RECALLED", bad("Recalled")),
            Map.entry("ON_HOLD", bad("On hold: its sale has been stopped")),
            Map.entry("EXPIRED", bad("Expired")),
            Map.entry("RETURNED", careful("Returned by a buyer")),
            Map.entry("ANOMALY", bad("Anomaly: something about this code does not fit")),
            Map.entry("OPENED_BEFORE", careful("Opened before")),
            Map.entry("OPENED_BY_YOU", good("Opened by you")),
            Map.entry("OPENED_NOW", good("Opened now, for the first time")),
            Map.entry("UNUSED", good("Registered, not yet opened")),
            Map.entry(
                    "LOT_LEVEL", new VerdictWords(Style.BOLD, "Lot known; this code names the lot, not this one item")),
            Map.entry("PRODUCT_LEVEL", new VerdictWords(Style.BOLD, "Product known; this code names no lot of it")));

    /** The words for a code; a code newer than this program speaks for itself. */
    static VerdictWords of(String code) {
        return BY_CODE.getOrDefault(code, careful(code));
    }

    private static VerdictWords good(String words) {
        return new VerdictWords(Style.GOOD, words);
    }

    private static VerdictWords careful(String words) {
        return new VerdictWords(Style.CAREFUL, words);
    }

    private static VerdictWords bad(String words) {
        return new VerdictWords(Style.BAD, words);
    }
}
