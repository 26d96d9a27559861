package io.livetrace.gateway.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses bodies whose media type an operation does not take; the contract's router would call that a bad request.
 *
 * @param taken the media types that the operation takes
 */
record Bodies(Set<String> taken) implements Handler<RoutingContext> {
    @Override
    public void handle(RoutingContext ctx) {
        if (taken.contains(mediaType(ctx.request()))) {
            ctx.next();
        } else {
            ctx.fail(HttpRefusal.of(
                    HttpRefusal.Code.UNSUPPORTED_MEDIA_TYPE, "Content-Type must be " + String.join(" or ", taken)));
        }
    }

    /** What the request says that its body is, without parameters. */
    static String mediaType(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
