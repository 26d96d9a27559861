package io.livetrace.gateway.http;

import io.livetrace.domain.kernel.MspId;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.readmodel.Viewer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds out who calls. Without a token one is a member of the public; with a token that does not hold, nobody.
 *
 * @param tokens checks tokens
 * @param organisations whose callers this gateway signs for: one, or in the demo all
 */
record Access(Tokens tokens, Set<MspId> organisations) implements Consumer<RoutingContext> {
    private static final String CALLER = Access.class.getName();
    private static final String SCHEME = "Bearer ";

    @Override
    public void accept(RoutingContext ctx) {
        String header = ctx.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            ctx.put(CALLER, caller(header));
        }
    }

    private Caller caller(String header) {
        Optional<Caller> caller = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? tokens.check(header.substring(SCHEME.length()).strip())
                : Optional.empty();
        if (caller.isEmpty()) {
            throw HttpRefusal.of(
                    HttpRefusal.Code.NOT_SIGNED_IN, "the bearer token is not valid here or has run out; get a new one");
        }
        if (!organisations.contains(caller.get().mspId())) {
            throw HttpRefusal.of(
                    HttpRefusal.Code.NOT_YOURS,
                    "this gateway does not work for " + caller.get().mspId());
        }
        return caller.get();
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
