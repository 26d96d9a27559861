package io.livetrace.domain.gs1;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.livetrace.domain.kernel.Refusal;

/**
 * Global Trade Item Number, AI (01): names a kind of goods. Kept as 14 digits whatever its length was in the bar code,
 * so that one product has one key.
 */
public record Gtin(@JsonValue String value) {
    public Gtin {
        CheckDigit.requireKey("GTIN", value, 14);
    }

    /** Reads a GTIN of 8, 12, 13 or 14 digits. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Gtin parse(String text) {
        CharacterSet.DIGITS.require("GTIN", text);
        int length = text.length();
        Refusal.unless(
                length == 8 || (length >= 12 && length <= 14),
                Gs1Code.GS1_LENGTH,
                "GTIN has 8, 12, 13 or 14 digits, but this one has " + length);
        CheckDigit.require("GTIN", text);
        return new Gtin("0".repeat(14 - length) + text);
    }

    /** A GTIN-8: its prefix is GS1's own and tells no company. */
    public boolean isGtin8() {
        return value.startsWith("000000");
    }

    /** The first of the 14 digits: 0, or the packaging level 1 to 8, or 9 for goods of variable measure. */
    public char indicator() {
        return value.charAt(0);
    }

    @Override
    public String toString() {
        return value;
    }
}
