package io.livetrace.gateway.http;

import io.livetrace.domain.kernel.MspId;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.readmodel.Viewer;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out who calls. Without a token one is a member of the public; with a token that does not hold, nobody.
 *
 * @param tokens checks tokens
 * @param organisations whose callers this gateway signs for: one, or in the demo all
 */
record Access(Tokens tokens, Set<MspId> organisations) implements Handler<RoutingContext> {
    private static final String CALLER = Access.class.getName();
    private static final String SCHEME = "Bearer ";

    @Override
    public void handle(RoutingContext ctx) {
        String header = ctx.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            ctx.next();
            return;
        }
        Optional<Caller> caller = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? tokens.check(header.substring(SCHEME.length()).strip())
                : Optional.empty();
        if (caller.isEmpty()) {
            ctx.fail(HttpRefusal.of(
                    HttpRefusal.Code.NOT_SIGNED_IN,
                    "the bearer token is not valid here or has run out; get a new one"));
        } else if (!organisations.contains(caller.get().mspId())) {
            ctx.fail(HttpRefusal.of(
                    HttpRefusal.Code.NOT_YOURS,
                    "this gateway does not work for " + caller.get().mspId()));
        } else {
            ctx.put(CALLER, caller.get());
            ctx.next();
        }
    }

    /** Lets nobody pass who is not signed in. */
    static void requireCaller(RoutingContext ctx) {
        if (caller(ctx).isPresent()) {
            ctx.next();
        } else {
            ctx.fail(HttpRefusal.notSignedIn());
        }
    }

    static Optional<Caller> caller(RoutingContext ctx) {
        return Optional.ofNullable(ctx.get(CALLER));
    }

    /** The platform sees everything, a participant what names it, the public what is open. */
    static Viewer viewer(RoutingContext ctx) {
        return caller(ctx)
                .map(caller -> caller.role().equals("PLATFORM") ? Viewer.EVERYTHING : Viewer.party(caller.gln()))
                .orElse(Viewer.ANYONE);
    }
}
