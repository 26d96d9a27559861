package io.livetrace.gateway.demo;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.HttpRefusal;
import io.livetrace.gateway.http.Reply;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.http.Tokens;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code /v1/demo/identities}: a ready token for each company, in a demonstration and nowhere else.
 *
 * @param tokens makes them
 * @param demo whether this is a demonstration
 */
public record DemoRoutes(Tokens tokens, boolean demo) implements Routes {
    /** How long a token is good that is made at every start. */
    public static final Duration LIFETIME = Duration.ofDays(30);

    /** How to sign in as one of the companies. */
    public record Identity(String name, String company, MspId mspId, Gln gln, String role, String token) {}

    private record Identities(List<Identity> items) {}

    @Override
    public void addTo(Api api) {
        api.handle("listDemoIdentities", this::list);
    }

    /** One identity per company. */
    public List<Identity> identities() {
        return Stream.of(DemoCompany.values()).map(this::identity).toList();
    }

    private Future<Reply> list(Request request) {
        return demo
                ? Future.succeededFuture(Reply.json(200, new Identities(identities())))
                : Future.failedFuture(HttpRefusal.of(
                        HttpRefusal.Code.NO_SUCH_RESOURCE, "this is no demonstration; start one with up --demo"));
    }

    private Identity identity(DemoCompany company) {
        var caller = company.caller();
        return new Identity(
                caller.subject(),
                company.company(),
                caller.mspId(),
                caller.gln(),
                caller.role(),
                tokens.issue(caller, LIFETIME));
    }
}
