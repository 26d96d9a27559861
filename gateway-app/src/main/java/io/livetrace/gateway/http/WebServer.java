package io.livetrace.gateway.http;

import io.livetrace.domain.kernel.MspId;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.vault.Secrets;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The public HTTP server: the contract's operations, and the pages beside them. */
public final class WebServer extends VerticleBase {
    private static final int LONGEST_URI = 8_192;

    static {
        // Headers that never change, such as a ready reply's, become bytes once; Vert.x knows no other way to ask for
        // it.
        System.setProperty("vertx.cacheImmutableHttpResponseHeaders", "true");
    }

    private final Settings settings;
    private final Parts parts;
    private final Contract contract = Contract.load();
    private final AtomicInteger port = new AtomicInteger();

    /**
     * How the server is run.
     *
     * @param host the address it listens on
     * @param port its port; 0 takes a free one
     * @param organisations whose callers it serves
     * @param trustedProxy whose word on where requests come from is taken
     * @param demo whether this is a demonstration
     */
    public record Settings(
            String host, int port, Set<MspId> organisations, Optional<String> trustedProxy, boolean demo) {
        public Settings {
            organisations = Set.copyOf(organisations);
        }
    }

    /** What the server works with. */
    public record Parts(
            Ledger ledger,
            ReadModel readModel,
            Tokens tokens,
            Secrets secrets,
            List<Routes> routes,
            ProblemPage problemPage,
            MeterRegistry meters) {
        public Parts {
            routes = List.copyOf(routes);
        }
    }

    public WebServer(Settings settings, Parts parts) {
        this.settings = settings;
        this.parts = parts;
    }

    @Override
    public Future<?> start() {
        return Future.all(
                        OpenAPIContract.from(vertx, contract.routerCopy()),
                        parts.secrets().get("cursor-key", Cursors::newSecret))
                .compose(ready -> listen(requests(ready.resultAt(0), new Cursors(ready.resultAt(1)))));
    }

    /** The port it listens on. */
    public int port() {
        return port.get();
    }

    private Future<HttpServer> listen(Handler<HttpServerRequest> requests) {
        HttpServerOptions options = new HttpServerOptions()
                .setMaxInitialLineLength(LONGEST_URI)
                .setCompressionSupported(true)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                // After an upgrade from HTTP/1.1 a body would be read twice; browsers speak HTTP/2 over TLS only.
                .setHttp2ClearTextEnabled(false)
                .setHandle100ContinueAutomatically(true);
        return vertx.createHttpServer(options)
                .requestHandler(requests)
                .listen(settings.port(), settings.host())
                .onSuccess(server -> port.set(server.actualPort()));
    }

    private Handler<HttpServerRequest> requests(OpenAPIContract copy, Cursors cursors) {
        Metering metering = new Metering(parts.meters());
        Router router = Router.router(vertx);
        router.route().handler(entrance(metering)).failureHandler(new Failures(parts.problemPage()));
        RouterBuilder builder = RouterBuilder.create(vertx, copy, new Parameters());
        Api api = new Api(
                contract,
                new Api.Routers(builder, router),
                new Writes(parts.ledger(), parts.readModel()),
                new Reads(parts.readModel(), cursors));
        parts.routes().forEach(routes -> routes.addTo(api));
        new DocsRoutes(contract, settings.demo()).addTo(api);
        requireAll(api);
        BodySchemas bodies = new BodySchemas(contract);
        contract.operations().stream().filter(operation -> !operation.plain()).forEach(operation -> {
            Route route = Guards.of(operation).standBefore(router.route(operation.method(), operation.route()));
            if (!operation.mediaTypes().isEmpty()) {
                route.handler(bodies.of(operation));
            }
        });
        router.route().subRouter(builder.createRouter());
        contract.operations()
                .forEach(operation -> router.route(operation.route()).handler(ctx -> ctx.fail(405)));
        router.route().handler(ctx -> ctx.fail(404));
        return new Express(api.sent(), metering, router);
    }

    private Entrance entrance(Metering metering) {
        return new Entrance(List.of(
                metering,
                new Headers(settings.demo()),
                Uris::requireProper,
                new Origin(settings.trustedProxy()),
                new Access(parts.tokens(), settings.organisations())));
    }

    private void requireAll(Api api) {
        List<String> missing = contract.operations().stream()
                .map(Contract.Operation::id)
                .filter(id -> !api.added().contains(id))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("the contract has operations that no feature adds: " + missing);
        }
    }
}
