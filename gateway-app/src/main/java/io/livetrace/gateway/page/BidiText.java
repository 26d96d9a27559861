package io.livetrace.gateway.page;

import java.text.Bidi;
import java.util.regex.Pattern;

/** Words of unknown direction inside a sentence of ours, so that they cannot turn the words around them. */
final class BidiText {
    private static final Pattern CONTROLS = Pattern.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private BidiText() {}

    /** The words without direction marks, isolated (UAX #9) when any of them runs from right to left. */
    static String isolated(String words) {
        String plain = CONTROLS.matcher(words).replaceAll("");
        char[] characters = plain.toCharArray();
        return Bidi.requiresBidi(characters, 0, characters.length) ? FIRST_STRONG_ISOLATE + plain + POP_ISOLATE : plain;
    }
}
