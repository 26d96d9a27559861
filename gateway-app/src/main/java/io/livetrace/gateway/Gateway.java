package io.livetrace.gateway;

import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.delivery.Outgoing;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.demo.DemoRoutes;
import io.livetrace.gateway.demo.Diary;
import io.livetrace.gateway.demo.Genesis;
import io.livetrace.gateway.demo.Story;
import io.livetrace.gateway.health.ManagementServer;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.http.Tokens;
import io.livetrace.gateway.http.TransactionRoutes;
import io.livetrace.gateway.http.UnsealedRoutes;
import io.livetrace.gateway.http.WebServer;
import io.livetrace.gateway.instruction.LateWatch;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.LedgerAdapter;
import io.livetrace.gateway.ledger.LedgerOpening;
import io.livetrace.gateway.ledger.RetryingLedger;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.readmodel.Viewer;
import io.livetrace.gateway.sql.Database;
import io.livetrace.gateway.vault.Secrets;
import io.livetrace.gateway.vault.SentTransactions;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.MetricsDomain;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A running gateway with its ledger: opened in order of dependence, closed in the other. */
public final class Gateway {
    private static final String STORY = "story";

    private final Settings settings;
    private final Clock clock;
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Vertx vertx;
    private final LedgerAdapter adapter;
    private final Represented represented;
    private final Services services;
    private final List<Routes> routes;
    private final Outgoing outgoing;
    private final WebServer web;
    private final ManagementServer management;

    /** Opens everything durable. Blocks. */
    private Gateway(Settings settings, Clock clock, VertxOptions options, LedgerOpening opening) {
        this.settings = settings;
        this.clock = clock;
        this.vertx = vertx(options);
        Database vault = settings.databases().open(vertx, "vault");
        SentTransactions sent = new SentTransactions(vault);
        this.adapter = opening.open(vertx, meters, sent);
        this.represented = Represented.by(adapter.organisations(), settings.demo());
        RetryingLedger ledger = new RetryingLedger(vertx, adapter);
        ReadModel readModel =
                ReadModel.open(vertx, settings.databases(), Parts.projections(), ledger, Call.DEFAULT_CHANNEL);
        Secrets secrets = new Secrets(vault);
        Tokens tokens = new Tokens(secrets.get("token-key", Tokens::newKey).await(), clock);
        this.services = new Services(
                settings,
                represented,
                vertx,
                clock,
                ledger,
                readModel,
                vault,
                secrets,
                sent,
                tokens,
                this::publicUrl,
                this::ownUrl);
        this.outgoing =
                new Outgoing(new Outgoing.Needs(vertx, readModel, vault, settings.webhookReach(), meters, clock));
        this.routes = routes();
        this.web = new WebServer(
                new WebServer.Settings(
                        settings.host(),
                        settings.port(),
                        represented.organisations(),
                        settings.trustedProxy(),
                        settings.demo()),
                new WebServer.Parts(ledger, readModel, tokens, secrets, routes, ConsumerParts.problemPage(), meters));
        this.management = new ManagementServer(
                settings.host(), settings.managementPort(), Call.DEFAULT_CHANNEL, ledger, readModel, meters);
    }

    /** Starts a gateway; it is ready when this returns. Blocks. */
    public static Gateway start(Settings settings, LedgerOpening ledger) {
        return start(settings, Clock.systemUTC(), new VertxOptions(), ledger);
    }

    /** As above, with another clock and other event loops. */
    public static Gateway start(Settings settings, Clock clock, VertxOptions options, LedgerOpening ledger) {
        Gateway gateway = new Gateway(settings, clock, options, ledger);
        try {
            gateway.run().await();
            return gateway;
        } catch (RuntimeException failure) {
            gateway.stop();
            throw failure;
        }
    }

    public int port() {
        return web.port();
    }

    public int managementPort() {
        return management.port();
    }

    /** Where others reach this gateway, as labels carry it. */
    public String publicUrl() {
        return settings.publicUrl().orElseGet(() -> "http://" + settings.host() + ":" + port());
    }

    /** Where other gateways of the same company reach this one. */
    private String ownUrl() {
        return settings.ownUrl().orElseGet(() -> "http://" + settings.host() + ":" + port());
    }

    /** How to sign in, when this is a demonstration. */
    public List<DemoRoutes.Identity> demoIdentities() {
        return settings.demo() ? new DemoRoutes(services.tokens(), true).identities() : List.of();
    }

    /** Whose gateway this is. */
    Represented represented() {
        return represented;
    }

    /** How its own people sign in for a while; nobody as long as the platform has registered none of them. Blocks. */
    List<Operator> operators() {
        return services.readModel()
                .read(Viewer.EVERYTHING, now -> Operator.of(represented.organisations(), now, services.tokens()))
                .await();
    }

    /**
     * Tells the demonstration's story, once on this data, or the rest of it, and says what there is to scan. {@code chapter} hears
     * of each chapter as it begins. Blocks.
     */
    public Story.Told tellStory(Consumer<String> chapter) {
        return services.secrets()
                .find(STORY)
                .await()
                .map(told -> Json.read(told, Story.Told.class))
                .orElseGet(() -> {
                    URI here = URI.create("http://" + settings.host() + ":" + port());
                    Story.Told told = new Story(here, demoTokens(), new Diary(services.secrets()), clock).tell(chapter);
                    services.secrets().get(STORY, () -> Json.write(told)).await();
                    return told;
                });
    }

    private Map<DemoCompany, String> demoTokens() {
        Map<DemoCompany, String> tokens = new EnumMap<>(DemoCompany.class);
        for (DemoRoutes.Identity identity : demoIdentities()) {
            tokens.put(DemoCompany.of(identity.gln()), identity.token());
        }
        return tokens;
    }

    /** What its features work with. */
    Services services() {
        return services;
    }

    /** Takes no more requests, finishes what is under way, and closes what is durable. Blocks. */
    public void stop() {
        vertx.deploymentIDs().forEach(id -> vertx.undeploy(id).await());
        Future.join(routes.stream().map(Routes::end).toList()).otherwiseEmpty().await();
        services.readModel().close().await();
        adapter.close().await();
        services.vault().close().await();
        vertx.close().await();
    }

    private Future<?> run() {
        return adapter.resume()
                .compose(resumed -> services.sent().forgetOld(clock.instant()))
                .compose(forgotten -> services.readModel().follow())
                .compose(followed -> new Genesis(services.ledger(), services.readModel(), clock, companies()).run())
                .compose(born -> vertx.deployVerticle(web))
                .compose(listening -> vertx.deployVerticle(outgoing.couriers()))
                .compose(delivering -> vertx.deployVerticle(new LateWatch(services.readModel(), clock)))
                .compose(watching -> vertx.deployVerticle(management)); // which may say at once that all is ready
    }

    private List<Routes> routes() {
        List<Routes> routes = new ArrayList<>(Parts.routes(services));
        routes.add(new TransactionRoutes(services.ledger(), services.readModel(), services.sent()));
        routes.add(new UnsealedRoutes());
        routes.addAll(outgoing.routes());
        routes.add(new DemoRoutes(services.tokens(), settings.demo()));
        return routes;
    }

    /** Whom the platform registers at the start; outside a demonstration it admits the others when it likes. */
    private List<DemoCompany> companies() {
        if (settings.demo()) {
            return List.of(DemoCompany.values());
        }
        return represented.isPlatform() ? List.of(DemoCompany.PLATFORM) : List.of();
    }

    private Vertx vertx(VertxOptions options) {
        return Vertx.builder()
                .with(options.setMetricsOptions(new MicrometerMetricsOptions()
                        .setEnabled(true)
                        .addDisabledMetricsCategory(MetricsDomain.HTTP_SERVER)
                        .addDisabledMetricsCategory(MetricsDomain.NET_SERVER)))
                .withMetrics(new MicrometerMetricsFactory(meters))
                .build();
    }
}
