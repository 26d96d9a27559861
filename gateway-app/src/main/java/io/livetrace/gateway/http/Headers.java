package io.livetrace.gateway.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;

/** Headers that every answer carries. */
final class Headers implements Consumer<RoutingContext> {
    private static final String POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    private final MultiMap all;

    /**
     * @param demo whether this is a demonstration, which every answer says
     */
    Headers(boolean demo) {
        MultiMap headers = HttpHeaders.headers()
                .add("Content-Security-Policy", POLICY)
                .add("X-Content-Type-Options", "nosniff")
                .add("X-Frame-Options", "DENY")
                .add("Referrer-Policy", "same-origin")
                .add("Cross-Origin-Opener-Policy", "same-origin")
                .add("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
        if (demo) {
            headers.add("LiveTrace-Demo", "true");
        }
        this.all = headers.copy(false);
    }

    @Override
    public void accept(RoutingContext ctx) {
        ctx.response().headers().setAll(all);
    }
}
