package io.livetrace.domain.gs1;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How an EPC scheme splits a GS1 key (EPC Tag Data Standard, section 6.3): the company prefix and the reference lie
 * apart, the check digit is left out, and a serial or lot may follow.
 */
enum EpcScheme {
    SGTIN("01", 13, true, "21"),
    LGTIN("01", 13, true, "10"),
    SSCC("00", 17, true, ""),
    SGLN("414", 12, false, "254"),
    PGLN("417", 12, false, ""),
    GRAI("8003", 12, false, "8003"),
    GDTI("253", 12, false, "253"),
    SGCN("255", 12, false, "255"),
    GSRN("8018", 17, false, ""),
    GSRNP("8017", 17, false, ""),
    GSIN("402", 16, false, ""),
    GIAI("8004", 0, false, ""),
    GINC("401", 0, false, ""),
    CPI("8010", 0, false, "8011");

    /** The application identifier of the key. */
    final String code;
    /** How many digits prefix and reference have together; 0 when the reference is a text without a check digit. */
    final int digits;
    /** Whether the reference's first digit (indicator or extension) stands before the prefix in the key. */
    final boolean leading;
    /** The identifier of the third part; the key's own when it is appended to the key; empty when there is none. */
    final String tail;

    EpcScheme(String code, int digits, boolean leading, String tail) {
        this.code = code;
        this.digits = digits;
        this.leading = leading;
        this.tail = tail;
    }

    static Optional<EpcScheme> named(String name) {
        return List.of(values()).stream()
                .filter(scheme -> scheme.word().equals(name))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean hasTail() {
        return !tail.isEmpty();
    }

    boolean appendsTail() {
        return tail.equals(code);
    }

    /** The key's value without tail. */
    String key(String prefix, String reference) {
        if (digits == 0) {
            return prefix + reference;
        }
        String all = leading ? reference.charAt(0) + prefix + reference.substring(1) : prefix + reference;
        return (this == GRAI ? "0" : "") + all + CheckDigit.of(all);
    }
}
