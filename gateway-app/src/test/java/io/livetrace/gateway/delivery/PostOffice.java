package io.livetrace.gateway.delivery;

import io.livetrace.gateway.MovableClock;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.readmodel.Change;
import io.livetrace.gateway.sql.Database;
import io.livetrace.gateway.sql.Databases;
import io.livetrace.gateway.vault.Delivery;
import io.livetrace.gateway.vault.Leases;
import io.livetrace.gateway.vault.Webhook;
import io.livetrace.gateway.vault.WebhookDeliveries;
import io.livetrace.gateway.vault.Webhooks;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What a gateway delivers with, in quick motion, on a vault of its own or one that it shares. */
final class PostOffice implements AutoCloseable {
    /** As patient with receivers as in life: on a busy machine they may take their time. */
    static final WebhookSchedule QUICK = waiting(Duration.ofSeconds(10));

    private static final WebhookNames SYSTEM = host -> Future.succeededFuture(addresses(host));

    private final TestGateway gateway;
    private final MovableClock clock;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Database vault;
    private final Feed feed;
    private final String deployment;

    /** How an office differs from others. */
    record Ways(WebhookSchedule schedule, WebhookNames names, List<String> networks, HttpClientOptions options) {
        static final Ways USUAL = new Ways(QUICK, SYSTEM, List.of("127.0.0.0/8"), new HttpClientOptions());

        Ways with(WebhookSchedule other) {
            return new Ways(other, names, networks, options);
        }

        Ways with(WebhookNames other) {
            return new Ways(schedule, other, networks, options);
        }

        Ways with(HttpClientOptions other) {
            return new Ways(schedule, names, networks, other);
        }
    }

    private PostOffice(TestGateway gateway, Databases databases, Ways ways, MovableClock clock) {
        this.gateway = gateway;
        this.clock = clock;
        this.vault = databases.open(gateway.vertx(), "vault");
        this.feed = new Feed(gateway.readModel());
        WebhookCall call = new WebhookCall(
                WebhookCall.client(gateway.vertx(), new HttpClientOptions(ways.options())),
                ways.names(),
                new WebhookReach(ways.networks()),
                ways.schedule().patience());
        WebhookCouriers couriers = new WebhookCouriers(
                new WebhookCouriers.Means(
                        feed, deliveries(), call, ways.schedule(), new WebhookMeters(meters), clock, new Random(7)),
                new Leases(vault));
        this.deployment = gateway.vertx().deployVerticle(couriers).await();
    }

    /** A quick schedule on which receivers may take that long. */
    static WebhookSchedule waiting(Duration patience) {
        return new WebhookSchedule(
                Duration.ofMillis(20),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                patience,
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                Duration.ofDays(3),
                Duration.ofDays(5));
    }

    static PostOffice open(TestGateway gateway, Databases databases) {
        return open(gateway, databases, Ways.USUAL);
    }

    static PostOffice open(TestGateway gateway, Databases databases, Ways ways) {
        return new PostOffice(gateway, databases, ways, new MovableClock());
    }

    /** A webhook of the platform for what happens from now on. */
    Webhook tell(String url, String... types) {
        Webhook webhook = new Webhook(
                "hook-" + url.hashCode(),
                new Webhook.Subscriber(DemoCompany.PLATFORM.gln(), true),
                new Webhook.Wish(url, List.of(types), Optional.empty(), Optional.empty()),
                List.of(new Webhook.Secret(WebhookSignature.newSecret(), Optional.empty())),
                clock.instant(),
                0,
                Webhook.Progress.from(feed.end()));
        return new Webhooks(vault)
                .keep(webhook, new Webhooks.Most(100, 100))
                .await()
                .orElseThrow();
    }

    /** As the vault has it now. */
    Webhook now(Webhook webhook) {
        return new Webhooks(vault)
                .find(webhook.subscriber().owner(), webhook.id())
                .await()
                .orElseThrow();
    }

    List<Delivery> waiting(Webhook webhook) {
        return deliveries().waiting(webhook.id()).await();
    }

    List<Delivery> givenUp(Webhook webhook) {
        return deliveries().list(webhook.id(), true, 100).await();
    }

    void again(Webhook webhook, Change.At at) {
        deliveries().again(webhook.id(), at, clock.instant()).await();
    }

    MovableClock clock() {
        return clock;
    }

    double metered(String name) {
        return meters.get("livetrace.webhook." + name).gauge().value();
    }

    /** Stops as when the process is killed: nothing is handed over. */
    void kill() {
        vault.close().await();
    }

    @Override
    public void close() {
        gateway.vertx().undeploy(deployment).otherwiseEmpty().await();
        vault.close().await();
    }

    private WebhookDeliveries deliveries() {
        return new WebhookDeliveries(vault);
    }

    private static List<InetAddress> addresses(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
