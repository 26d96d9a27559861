package io.livetrace.gateway.delivery;

import io.livetrace.domain.kernel.Refusal;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.RateLimit;
import io.livetrace.gateway.http.Reply;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.readmodel.Change;
import io.livetrace.gateway.vault.Delivery;
import io.livetrace.gateway.vault.Webhook;
import io.livetrace.gateway.vault.WebhookDeliveries;
import io.livetrace.gateway.vault.Webhooks;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a webhook still has to be told, what was given up, and calls to try it. */
final class WebhookDeliveryRoutes implements Routes {
    private static final long USUAL_LIMIT = 50;

    private final Webhooks webhooks;
    private final WebhookDeliveries deliveries;
    private final WebhookCall call;
    private final Feed feed;
    private final Clock clock;
    private final RateLimit trials = new RateLimit(10, Duration.ofMinutes(1));

    WebhookDeliveryRoutes(Webhooks webhooks, WebhookDeliveries deliveries, WebhookCall call, Feed feed, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.call = call;
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public void addTo(Api api) {
        api.handle("listWebhookDeliveries", this::list);
        api.handle("retryWebhookDelivery", this::retry);
        api.handle("tryWebhook", this::tryOut);
    }

    private enum State {
        WAITING,
        GIVEN_UP
    }

    /** A delivery; {@code id} is the change's place in the feed, and the {@code webhook-id} of its calls. */
    private record View(
            String id, String record, State state, int attempts, Instant since, Optional<Instant> due, String failure) {
        static View of(Delivery delivery) {
            return new View(
                    delivery.at().toString(),
                    delivery.record(),
                    delivery.due().isPresent() ? State.WAITING : State.GIVEN_UP,
                    delivery.attempts(),
                    delivery.since(),
                    delivery.due(),
                    delivery.failure());
        }
    }

    private record Items(List<View> items) {}

    private record Trial(boolean taken, String answer, long durationMillis) {}

    private Future<Reply> list(Request request) {
        boolean givenUp =
                request.query("state").filter(State.GIVEN_UP.name()::equals).isPresent();
        int limit = Math.toIntExact(request.number("limit").orElse(USUAL_LIMIT));
        return own(request)
                .compose(webhook -> deliveries.list(webhook.id(), givenUp, limit))
                .map(found ->
                        Reply.json(200, new Items(found.stream().map(View::of).toList())));
    }

    private Future<Reply> retry(Request request) {
        Change.At at = FeedRoutes.place("deliveryId", request.path("deliveryId"));
        return own(request)
                .compose(webhook -> deliveries.again(webhook.id(), at, clock.instant()))
                .map(found -> {
                    Refusal.unless(
                            found,
                            WebhookCode.DELIVERY_NOT_FOUND,
                            at
                                    + " neither waits nor was given up; to send it once more, replay from the change before it");
                    return Reply.empty(202);
                });
    }

    /** One call at once, whatever the state of the webhook, which it does not change. */
    private Future<Reply> tryOut(Request request) {
        String company = request.caller().gln().value();
        trials.require(company, "too many trials; wait a minute");
        trials.count(company);
        long began = System.nanoTime();
        return own(request)
                .compose(this::send)
                .map(answer -> new Trial(
                        answer.isTaken(),
                        answer.text(),
                        Duration.ofNanos(System.nanoTime() - began).toMillis()))
                .map(trial -> Reply.json(200, trial));
    }

    private Future<WebhookAnswer> send(Webhook webhook) {
        Instant now = clock.instant();
        String body = FeedEvent.trial(webhook.id(), feed.end().block(), now);
        WebhookMessage message = new WebhookMessage("test." + UUID.randomUUID(), now, body);
        return call.target(webhook.wish().url())
                .compose(target -> call.send(target, message, webhook.secretsAt(now), 0))
                .otherwise(nowhere -> WebhookAnswer.later(String.valueOf(nowhere.getMessage())));
    }

    private Future<Webhook> own(Request request) {
        String id = request.path("id");
        return webhooks.find(request.caller().gln(), id)
                .map(found -> found.orElseThrow(() -> WebhookRoutes.notFound(id)));
    }
}
