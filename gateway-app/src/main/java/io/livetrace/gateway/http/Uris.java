package io.livetrace.gateway.http;

import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Percent-encoding in addresses (RFC 3986, section 2.1). */
public final class Uris {
    private static final Pattern WRONG_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private Uris() {}

    /** One segment of a path, or one value of a query. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Lets no address pass that nobody can decode; the router itself would stumble over it. */
    static void requireProper(RoutingContext ctx) {
        String uri = ctx.request().uri();
        if (WRONG_ESCAPE.matcher(uri).find()) {
            throw malformed("the address has a % without two hexadecimal digits; write % itself as %25");
        }
        if (uri.contains("%00")) {
            throw malformed("the character U+0000 is not allowed in an address");
        }
    }

    private static HttpRefusal malformed(String detail) {
        return HttpRefusal.of(HttpRefusal.Code.MALFORMED_REQUEST, detail);
    }
}
