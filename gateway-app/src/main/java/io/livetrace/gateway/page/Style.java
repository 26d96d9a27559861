package io.livetrace.gateway.page;

import io.livetrace.domain.kernel.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The one style sheet, written into each page so that the first answer is all a phone needs; the security policy allows it
 * by its hash and nothing else.
 */
public final class Style {
    public static final String SHEET = withoutComments(read("page.css"));

    /** The icon in the browser's tab, as a data URI. */
    public static final String FAVICON = "data:image/svg+xml;base64,"
            + Base64.getEncoder().encodeToString(read("favicon.svg").strip().getBytes(StandardCharsets.UTF_8));

    /** What a browser may do with a page: show it, its pictures and this style, and send forms back to us. */
    static final String POLICY = "default-src 'none'; img-src 'self' data:; style-src 'sha256-" + hash()
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Style() {}

    private static String read(String file) {
        try (InputStream bytes = Style.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("not in the jar: " + file);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutComments(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s*\\n\\s*", "\n")
                .strip();
    }

    private static String hash() {
        return Base64.getEncoder().encodeToString(Digest.of(SHEET).bytes());
    }
}
