package io.livetrace.gateway.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds out where a request comes from: from the other end of the connection, or, where that is the proxy that this gateway was
 * told to trust, from where the proxy says.
 *
 * @param trustedProxy the proxy's address; without one nobody is believed
 */
record Origin(Optional<String> trustedProxy) implements Consumer<RoutingContext> {
    private static final String ORIGIN = Origin.class.getName();

    @Override
    public void accept(RoutingContext ctx) {
        ctx.put(ORIGIN, this);
    }

    static String address(RoutingContext ctx) {
        return ctx.<Origin>get(ORIGIN).of(ctx.request());
    }

    private String of(HttpServerRequest request) {
        String other = request.remoteAddress().host();
        return trustedProxy
                .filter(other::equals)
                .flatMap(proxy -> forwarded(request))
                .orElse(other);
    }

    /** The last address is the proxy's own word; those before it anybody can have written. */
    private static Optional<String> forwarded(HttpServerRequest request) {
        List<String> hops = List.of(
                String.join(",", request.headers().getAll("X-Forwarded-For")).split(","));
        return Optional.of(hops.get(hops.size() - 1).strip()).filter(hop -> !hop.isEmpty());
    }
}
