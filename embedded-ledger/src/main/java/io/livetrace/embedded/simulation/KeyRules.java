package io.livetrace.embedded.simulation;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.hyperledger.fabric.shim.ledger.CompositeKey;

/** What a key may be, and how keys are ordered. */
final class KeyRules {
    /** By UTF-8 bytes, which is by code points; Java's own order differs beyond U+FFFF. */
    static final Comparator<String> ORDER = KeyRules::compare;

    private KeyRules() {}

    /** Refuses a key that cannot be written. */
    static void check(String key) {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("key cannot not be an empty string");
        }
        if (!isEncodable(key)) {
            throw new IllegalArgumentException("key is not a valid UTF-8 string: it has half a surrogate pair");
        }
        if (key.startsWith(CompositeKey.NAMESPACE) && !isComposite(key)) {
            throw new IllegalArgumentException("a key that begins with U+0000 must be a composite key");
        }
    }

    private static boolean isComposite(String key) {
        return key.length() > 2 && key.endsWith(CompositeKey.NAMESPACE) && key.charAt(1) != 0;
    }

    private static boolean isEncodable(String key) {
        try {
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(key));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean bothOrNone = Character.isSurrogate(a) == Character.isSurrogate(b);
                return bothOrNone ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
