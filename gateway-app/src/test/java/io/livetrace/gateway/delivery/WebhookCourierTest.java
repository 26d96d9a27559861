package io.livetrace.gateway.delivery;

import static io.livetrace.gateway.Patience.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.readmodel.Change;
import io.livetrace.gateway.sql.Database;
import io.livetrace.gateway.sql.Databases;
import io.livetrace.gateway.vault.Leases;
import io.livetrace.gateway.vault.Webhook;
import io.livetrace.gateway.vault.WebhookDeliveries;
import io.livetrace.gateway.vault.Webhooks;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.http.HttpClientOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One receiver's courier, told at the worst moment that its webhook has changed. */
class WebhookCourierTest {
    private static final Change.At BEGINNING = new Change.At(0, 0, 0);

    @Test
    void a_replay_that_is_noticed_while_the_feed_is_read_is_not_lost(@TempDir Path place) {
        try (TestGateway gateway = TestGateway.start();
                Receiver receiver = new Receiver()) {
            Database vault = Databases.in(place).open(gateway.vertx(), "vault");
            Feed feed = new Feed(gateway.readModel());
            Webhooks webhooks = new Webhooks(vault);
            Webhook before = webhooks.keep(webhook(receiver.url(), feed.end()), new Webhooks.Most(1, 1))
                    .await()
                    .orElseThrow();
            Webhook moved = webhooks.moveTo(before.subscriber().owner(), before.id(), BEGINNING)
                    .await()
                    .orElseThrow();
            WebhookTurn turn = new WebhookTurn(new Leases(vault), PostOffice.QUICK, System::nanoTime);
            turn.beat().await();

            WebhookCourier courier = new WebhookCourier(means(gateway, vault, feed), turn, before);
            gateway.vertx().runOnContext(now -> {
                courier.wake();
                courier.refresh(moved, false);
            });
            patiently().until(() -> {
                gateway.vertx().runOnContext(beat -> courier.refresh(moved, false));
                return !receiver.calls().isEmpty();
            });

            assertThat(receiver.calls().get(0).json().path("type").asText()).isEqualTo("Participant");
            vault.close().await();
        }
    }

    private static WebhookCouriers.Means means(TestGateway gateway, Database vault, Feed feed) {
        WebhookCall call = new WebhookCall(
                WebhookCall.client(gateway.vertx(), new HttpClientOptions()),
                WebhookNames.bySystem(gateway.vertx()),
                new WebhookReach(List.of("127.0.0.0/8")),
                PostOffice.QUICK.patience());
        return new WebhookCouriers.Means(
                feed,
                new WebhookDeliveries(vault),
                call,
                PostOffice.QUICK,
                new WebhookMeters(new SimpleMeterRegistry()),
                Clock.systemUTC(),
                new Random(7));
    }

    private static Webhook webhook(String url, Change.At told) {
        return new Webhook(
                "hook",
                new Webhook.Subscriber(DemoCompany.PLATFORM.gln(), true),
                new Webhook.Wish(url, List.of("Participant"), Optional.empty(), Optional.empty()),
                List.of(new Webhook.Secret(WebhookSignature.newSecret(), Optional.empty())),
                Clock.systemUTC().instant(),
                0,
                Webhook.Progress.from(told));
    }
}
