package io.livetrace.gateway.http;

import io.livetrace.gateway.readmodel.Listing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Places in lists as opaque texts that only this gateway can make, and that fit only the list they were made for. */
final class Cursors {
    private static final String SEPARATOR = "\u001f";
    private static final int MAC_BYTES = 16;

    private final SecretKeySpec key;

    /** @param secret the gateway's key, as {@link #newSecret} made it */
    Cursors(String secret) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256");
    }

    static String newSecret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    String write(String list, Listing.Place place) {
        byte[] content = String.join(SEPARATOR, place.position(), place.type(), place.key())
                .getBytes(StandardCharsets.UTF_8);
        byte[] mac = mac(list, content);
        byte[] all = Arrays.copyOf(mac, mac.length + content.length);
        System.arraycopy(content, 0, all, mac.length, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    Listing.Place read(String list, String cursor) {
        byte[] all = decode(cursor);
        byte[] content = Arrays.copyOfRange(all, Math.min(MAC_BYTES, all.length), all.length);
        byte[] mac = Arrays.copyOf(all, Math.min(MAC_BYTES, all.length));
        if (!MessageDigest.isEqual(mac, mac(list, content))) {
            throw invalid();
        }
        String[] parts = new String(content, StandardCharsets.UTF_8).split(SEPARATOR, 3);
        return new Listing.Place(parts[0], parts[1], parts[2]);
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private byte[] mac(String list, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(content), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    private static HttpRefusal invalid() {
        return HttpRefusal.of(
                HttpRefusal.Code.MALFORMED_REQUEST,
                "the cursor is not one of this list; take it from the last answer's Link header, unchanged");
    }
}
