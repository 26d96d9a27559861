package io.livetrace.gateway.consumer;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.gateway.http.Reply;
import io.livetrace.gateway.http.Request;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A browser, known by a random cookie of ours and by nothing else about it. It gets the cookie when it first opens something, not
 * before; the vault has the cookie's digest only.
 *
 * @param token the cookie's value
 */
record Device(String token) {
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");
    private static final String NAME = "livetrace-device";
    private static final long KEPT_SECONDS = Duration.ofDays(3 * 365).toSeconds();
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The device that has our cookie. */
    static Optional<Device> of(Request request, Addresses addresses) {
        return request.cookie(name(addresses))
                .filter(token -> TOKEN.matcher(token).matches())
                .map(Device::new);
    }

    /** A device that we have not met. */
    static Device unknown() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return new Device(HexFormat.of().formatHex(bytes));
    }

    Digest digest() {
        return Digest.of(token);
    }

    /** The reply, telling the browser to keep the cookie. */
    Reply rememberedBy(Reply reply, Addresses addresses) {
        String secure = isSecure(addresses) ? "; Secure" : "";
        return reply.with(
                "Set-Cookie",
                name(addresses) + "=" + token + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + KEPT_SECONDS + secure);
    }

    /** Browsers take the prefix only from a secure address, and then let no other host set it. */
    private static String name(Addresses addresses) {
        return isSecure(addresses) ? "__Host-" + NAME : NAME;
    }

    private static boolean isSecure(Addresses addresses) {
        return addresses.base().startsWith("https:");
    }
}
