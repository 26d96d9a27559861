package io.livetrace.domain.gs1;

import io.livetrace.domain.kernel.Refusal;
import java.util.Locale;

/** The character sets of GS1 values (GS1 General Specifications, section 7.11). */
enum CharacterSet {
    DIGITS("0123456789", "digits"),
    /** Invariant ISO/IEC 646: lots, serials and most other texts. */
    SET_82(
            "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz",
            "characters of GS1 set 82"),
    /** Component and part identifiers. */
    SET_39("#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", "digits, capital letters, #, - and /");

    private final String characters;
    private final String description;

    CharacterSet(String characters, String description) {
        this.characters = characters;
        this.description = description;
    }

    boolean hasAll(String text) {
        return firstStranger(text) < 0;
    }

    /** Refuses with the first character that is not in this set, and its position counted from 1. */
    void require(String name, String text) {
        int at = firstStranger(text);
        if (at >= 0) {
            throw new Refusal(
                    Gs1Code.GS1_CHARACTER,
                    name + " has " + printable(text.codePointAt(at)) + " at position " + (at + 1) + "; allowed are "
                            + description);
        }
    }

    /** Refuses strangers and lengths outside {@code min} to {@code max}. */
    void require(String name, String text, int min, int max) {
        require(name, text);
        requireLength(name, text, min, max);
    }

    static void requireLength(String name, String text, int min, int max) {
        String wanted = min == max ? Integer.toString(min) : min + " to " + max;
        Refusal.unless(
                text.length() >= min && text.length() <= max,
                Gs1Code.GS1_LENGTH,
                name + " has " + wanted + " characters, but this one has " + text.length());
    }

    private int firstStranger(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) < 0) {
                return i;
            }
        }
        return -1;
    }

    private static String printable(int codePoint) {
        return codePoint > ' ' && codePoint < 0x7f
                ? "'" + Character.toString(codePoint) + "'"
                : "character U+" + hex(codePoint);
    }

    private static String hex(int codePoint) {
        String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
