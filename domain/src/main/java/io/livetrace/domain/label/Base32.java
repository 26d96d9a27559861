package io.livetrace.domain.label;

import java.math.BigInteger;
import java.util.Locale;

/** Crockford's base 32: digits and capitals without I, L, O and U, so that people read and type it without doubt. */
final class Base32 {
    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int BITS = 5;

    private Base32() {}

    /** The last {@code length} characters' worth of the bits. */
    static String encode(byte[] bits, int length) {
        BigInteger rest = new BigInteger(1, bits);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(rest.intValue() & (ALPHABET.length() - 1)));
            rest = rest.shiftRight(BITS);
        }
        return text.reverse().toString();
    }

    /** What a person meant: capitals, with look-alikes replaced and separators dropped. */
    static String tidy(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replace(" ", "")
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
    }
}
