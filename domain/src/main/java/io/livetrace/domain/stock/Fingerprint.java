package io.livetrace.domain.stock;

import java.nio.ByteBuffer;
import java.util.Base64;

/** Eight bytes that stand for a longer digest in {@link BookedOrders}. */
final class Fingerprint {
    /** So many characters of base64url are nine bytes. */
    private static final int CHARACTERS = 12;

    private Fingerprint() {}

    /** The first eight bytes of what is written in base64url from that character on. */
    static long of(String base64, int from) {
        return ByteBuffer.wrap(Base64.getUrlDecoder().decode(base64.substring(from, from + CHARACTERS)))
                .getLong();
    }
}
