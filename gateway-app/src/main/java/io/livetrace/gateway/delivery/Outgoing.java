package io.livetrace.gateway.delivery;

import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.sql.Database;
import io.livetrace.gateway.vault.Leases;
import io.livetrace.gateway.vault.WebhookDeliveries;
import io.livetrace.gateway.vault.Webhooks;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Deployable;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.time.Clock;
import java.util.List;
import java.util.Random;

/** All that tells others what changed: the feed, and the webhooks that it is sent to. */
public final class Outgoing {
    private final Needs needs;
    private final Feed feed;
    private final WebhookDeliveries deliveries;
    private final WebhookCall call;
    private final WebhookSchedule schedule = WebhookSchedule.USUAL;

    /**
     * What it works with.
     *
     * @param vertx whose event loops send
     * @param readModel knows what changed
     * @param vault keeps webhooks and what they have to be told
     * @param reach says where webhooks may lead
     * @param meters counts
     * @param clock the time
     */
    public record Needs(
            Vertx vertx, ReadModel readModel, Database vault, WebhookReach reach, MeterRegistry meters, Clock clock) {}

    public Outgoing(Needs needs) {
        this.needs = needs;
        this.feed = new Feed(needs.readModel());
        this.deliveries = new WebhookDeliveries(needs.vault());
        this.call = new WebhookCall(
                WebhookCall.client(needs.vertx(), new HttpClientOptions()),
                WebhookNames.bySystem(needs.vertx()),
                needs.reach(),
                schedule.patience());
    }

    public List<Routes> routes() {
        Webhooks webhooks = new Webhooks(needs.vault());
        return List.of(
                new FeedRoutes(needs.vertx(), feed),
                new WebhookRoutes(webhooks, deliveries, call, feed, needs.clock()),
                new WebhookDeliveryRoutes(webhooks, deliveries, call, feed, needs.clock()));
    }

    /** Delivers while it is deployed. */
    public Deployable couriers() {
        return new WebhookCouriers(
                new WebhookCouriers.Means(
                        feed,
                        deliveries,
                        call,
                        schedule,
                        new WebhookMeters(needs.meters()),
                        needs.clock(),
                        new Random()),
                new Leases(needs.vault()));
    }
}
