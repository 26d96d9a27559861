package io.livetrace.domain.gs1;

import java.util.Optional;

/**
 * The digits of one key without anything around them, as retail bar codes (EAN-8, UPC-A, EAN-13, ITF-14) and people
 * give them: 8, 12, 13 or 14 digits are a GTIN, 18 are an SSCC.
 */
public record PlainKey(Elements elements) implements ScannedCode {

    public static PlainKey of(Gtin gtin) {
        return new PlainKey(Elements.of("01", gtin.value()));
    }

    public static PlainKey of(Sscc sscc) {
        return new PlainKey(Elements.of("00", sscc.value()));
    }

    /** The key, when the text has only digits and a key's length; refuses a wrong check digit. */
    static Optional<PlainKey> find(String text) {
        if (!CharacterSet.DIGITS.hasAll(text)) {
            return Optional.empty();
        }
        return switch (text.length()) {
            case 8, 12, 13, 14 -> Optional.of(of(Gtin.parse(text)));
            case 18 -> Optional.of(of(Sscc.parse(text)));
            default -> Optional.empty();
        };
    }
}
