package io.livetrace.domain.gs1;

import io.livetrace.domain.kernel.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Percent-encoding of URI parts (RFC 3986, section 2.1). All but the unreserved characters are encoded, also {@code /}.
 */
final class PercentEncoding {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf((char) octet) >= 0) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return encoded.toString();
    }

    /** The text behind an encoded part; a plus sign is a plus sign. Refuses with the given code. */
    static String decode(String text, Gs1Code code) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] == '%') {
                octets.write(octet(text, encoded, i, code));
                i += 2;
            } else {
                octets.write(encoded[i]);
            }
        }
        return octets.toString(StandardCharsets.UTF_8);
    }

    private static int octet(String text, byte[] encoded, int at, Gs1Code code) {
        Refusal.unless(
                at + 2 < encoded.length
                        && HexFormat.isHexDigit(encoded[at + 1])
                        && HexFormat.isHexDigit(encoded[at + 2]),
                code,
                "a % in \"" + text + "\" is not followed by two hexadecimal digits");
        return HexFormat.fromHexDigit(encoded[at + 1]) * 16 + HexFormat.fromHexDigit(encoded[at + 2]);
    }
}
