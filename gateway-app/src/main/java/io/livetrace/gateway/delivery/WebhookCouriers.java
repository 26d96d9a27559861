package io.livetrace.gateway.delivery;

import io.livetrace.gateway.vault.Leases;
import io.livetrace.gateway.vault.Webhook;
import io.livetrace.gateway.vault.WebhookDeliveries;
import io.livetrace.gateway.vault.WebhookDeliveries.Overview;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers to all webhooks of a vault, as long as it is this gateway's turn: one courier for each, all on one event loop. News
 * wakes them; a beat finds what is due, what companies have changed, and whose turn it is.
 */
final class WebhookCouriers extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookCouriers.class);
    private static final Duration GIVEN_UP_KEPT = Duration.ofDays(30);
    private static final Duration TIDYING = Duration.ofHours(6);

    private final Means means;
    private final WebhookTurn turn;
    private final Map<String, WebhookCourier> couriers = new HashMap<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private Future<Void> beating = Future.succeededFuture();
    private boolean troubled;
    private boolean stopped;

    /**
     * What couriers work with.
     *
     * @param feed tells what changed
     * @param deliveries keeps what was not taken
     * @param call reaches the receivers
     * @param schedule when
     * @param meters counts
     * @param clock the time
     * @param chance lets pauses differ
     */
    record Means(
            Feed feed,
            WebhookDeliveries deliveries,
            WebhookCall call,
            WebhookSchedule schedule,
            WebhookMeters meters,
            Clock clock,
            RandomGenerator chance) {}

    WebhookCouriers(Means means, Leases leases) {
        this.means = means;
        this.turn = new WebhookTurn(leases, means.schedule(), System::nanoTime);
    }

    @Override
    public Future<?> start() {
        means.feed().onNews(this::wake);
        vertx.setPeriodic(1, means.schedule().beat().toMillis(), tick -> beat());
        vertx.setPeriodic(TIDYING.toMillis(), tick -> tidy());
        return tidy();
    }

    /** Ends the calls that are under way, as if nobody had answered, and lets another gateway deliver. */
    @Override
    public Future<?> stop() {
        stopped = true;
        List<Future<Void>> ends =
                couriers.values().stream().map(WebhookCourier::stop).toList();
        return means.call()
                .close()
                .compose(closed -> Future.join(ends))
                .compose(ended -> beating.otherwiseEmpty())
                .compose(rested -> turn.release());
    }

    /** There is something new. Called from anywhere; wakes that come while one is on its way are one. */
    private void wake() {
        if (woken.compareAndSet(false, true)) {
            context.runOnContext(now -> {
                woken.set(false);
                couriers.values().forEach(WebhookCourier::wake);
            });
        }
    }

    private void beat() {
        if (beating.isComplete() && !stopped) {
            beating = overview()
                    .compose(now -> now.webhooks().isEmpty() ? Future.succeededFuture(now) : takeTurn())
                    .map(this::assign);
            beating.onSuccess(done -> troubled = false).onFailure(this::complain);
        }
    }

    private Future<Void> tidy() {
        return means.deliveries().forgetGivenUp(means.clock().instant().minus(GIVEN_UP_KEPT));
    }

    /** Once for all beats that fail in a row. */
    private void complain(Throwable failure) {
        if (!troubled && !stopped) {
            LOG.warn("webhooks are not delivered at present", failure);
        }
        troubled = true;
    }

    /** What was found before the turn began may be old. */
    private Future<Overview> takeTurn() {
        return turn.beat().compose(mine -> mine ? overview() : Future.succeededFuture(WebhookMeters.NOTHING));
    }

    private Future<Overview> overview() {
        return means.deliveries().overview(means.clock().instant());
    }

    private Void assign(Overview now) {
        Set<String> ids = now.webhooks().stream().map(Webhook::id).collect(Collectors.toSet());
        couriers.entrySet().removeIf(entry -> !ids.contains(entry.getKey()) && ends(entry.getValue()));
        means.meters().stands(now);
        for (Webhook webhook : now.webhooks()) {
            couriers.computeIfAbsent(webhook.id(), id -> new WebhookCourier(means, turn, webhook))
                    .refresh(webhook, now.count(webhook.id()).due() > 0);
        }
        return null;
    }

    private static boolean ends(WebhookCourier courier) {
        courier.stop();
        return true;
    }
}
