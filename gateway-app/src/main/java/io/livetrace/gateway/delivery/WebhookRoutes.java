package io.livetrace.gateway.delivery;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.Reply;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.readmodel.Change;
import io.livetrace.gateway.vault.Webhook;
import io.livetrace.gateway.vault.Webhook.Progress;
import io.livetrace.gateway.vault.Webhook.Secret;
import io.livetrace.gateway.vault.WebhookDeliveries;
import io.livetrace.gateway.vault.WebhookDeliveries.Count;
import io.livetrace.gateway.vault.WebhookDeliveries.Overview;
import io.livetrace.gateway.vault.Webhooks;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * {@code /v1/webhooks}: a company's own, and nobody else's.
 *
 * @param webhooks keeps them
 * @param deliveries tells how they stand
 * @param call says where they may lead
 * @param feed what they are told of
 * @param clock the time
 */
record WebhookRoutes(Webhooks webhooks, WebhookDeliveries deliveries, WebhookCall call, Feed feed, Clock clock)
        implements Routes {
    private static final Webhooks.Most MOST = new Webhooks.Most(16, 256);
    private static final int MOST_SECRETS = 3;
    private static final long USUAL_OVERLAP_HOURS = 24;
    private static final int ID_LENGTH = 20;

    @Override
    public void addTo(Api api) {
        api.handle("listWebhooks", this::list);
        api.handle("createWebhook", this::create);
        api.handle("getWebhook", request -> shown(request, 200));
        api.handle("changeWebhook", this::change);
        api.handle("deleteWebhook", this::delete);
        api.handle("rotateWebhookSecret", this::rotate);
        api.handle("replayWebhook", this::replay);
    }

    private record Items(List<WebhookView> items) {}

    private record Rotation(Optional<Long> overlapHours) {}

    private record Replay(String after) {}

    private Future<Reply> list(Request request) {
        Caller caller = request.caller();
        Instant now = clock.instant();
        return deliveries.overview(now).map(all -> Reply.json(200, new Items(views(all, caller, now))));
    }

    private static List<WebhookView> views(Overview all, Caller caller, Instant now) {
        return all.webhooks().stream()
                .filter(webhook -> webhook.subscriber().owner().equals(caller.gln()))
                .map(webhook -> WebhookView.of(webhook, all.count(webhook.id()), now))
                .toList();
    }

    private Future<Reply> shown(Request request, int status) {
        String id = request.path("id");
        return deliveries
                .overview(clock.instant())
                .map(all -> views(all, request.caller(), clock.instant()).stream()
                        .filter(view -> view.id().equals(id))
                        .findFirst()
                        .map(view -> Reply.json(status, view))
                        .orElseThrow(() -> notFound(id)));
    }

    /** The same request makes the same webhook: its id comes from the request's. */
    private Future<Reply> create(Request request) {
        Caller caller = request.caller();
        String id = Digest.of(caller.gln() + " " + request.requestId()).hex().substring(0, ID_LENGTH);
        WebhookWish wish = WebhookWish.of(request, call);
        Change.At from = wish.after().map(this::place).orElseGet(feed::end);
        Webhook webhook = new Webhook(
                id,
                new Webhook.Subscriber(caller.gln(), request.viewer().seesAll()),
                wish.kept(),
                List.of(new Secret(WebhookSignature.newSecret(), Optional.empty())),
                clock.instant(),
                0,
                Progress.from(from));
        return reachable(wish).compose(target -> webhooks.keep(webhook, MOST)).map(kept -> created(webhook, kept));
    }

    private Reply created(Webhook wanted, Optional<Webhook> kept) {
        Webhook webhook = kept.orElseThrow(() -> new Refusal(
                WebhookCode.TOO_MANY_WEBHOOKS,
                "a company has " + MOST.ofCompany() + " webhooks at most; delete one, or let one tell of more"));
        Refusal.unless(
                webhook.wish().equals(wanted.wish()),
                KernelCode.REQUEST_ID_REUSED,
                "this Idempotency-Key made another webhook; use a new one");
        return Reply.json(201, WebhookView.withSecret(webhook, Count.NONE, clock.instant()))
                .with("Location", "/v1/webhooks/" + webhook.id());
    }

    /** A change forgives what went wrong before. */
    private Future<Reply> change(Request request) {
        WebhookWish wish = WebhookWish.of(request, call);
        Optional<String> disabled =
                wish.enabled().orElse(true) ? Optional.empty() : Optional.of("switched off by its company");
        return reachable(wish)
                .compose(target -> changed(
                        request,
                        webhook -> webhook.with(wish.kept())
                                .at(new Progress(webhook.progress().told(), Optional.empty(), disabled))))
                .compose(changed -> shown(request, 200));
    }

    private Future<Reply> rotate(Request request) {
        Rotation rotation = Json.fromTree(request.body(), Rotation.class);
        Instant now = clock.instant();
        Instant until = now.plus(Duration.ofHours(rotation.overlapHours().orElse(USUAL_OVERLAP_HOURS)));
        return changed(request, webhook -> webhook.with(rotated(webhook.secrets(), now, until)))
                .compose(webhook -> deliveries
                        .overview(now)
                        .map(all -> Reply.json(201, WebhookView.withSecret(webhook, all.count(webhook.id()), now))));
    }

    /** Older ones end no later than this one. */
    private static List<Secret> rotated(List<Secret> secrets, Instant now, Instant until) {
        Stream<Secret> old = secrets.stream()
                .map(secret -> new Secret(
                        secret.value(), secret.until().filter(until::isAfter).or(() -> Optional.of(until))))
                .filter(secret -> secret.isUsed(now));
        return Stream.concat(Stream.of(new Secret(WebhookSignature.newSecret(), Optional.empty())), old)
                .limit(MOST_SECRETS)
                .toList();
    }

    private Future<Reply> replay(Request request) {
        Change.At after = place(Json.fromTree(request.json(), Replay.class).after());
        return webhooks.moveTo(request.caller().gln(), request.path("id"), after)
                .map(moved -> moved.orElseThrow(() -> notFound(request.path("id"))))
                .compose(moved -> shown(request, 202));
    }

    private Change.At place(String after) {
        Change.At at = FeedRoutes.place("/after", after);
        Refusal.unless(
                at.compareTo(feed.end()) <= 0,
                KernelCode.INVALID_VALUE,
                "/after: the feed has not come so far; leave it out to hear of new changes only");
        return at;
    }

    private Future<Reply> delete(Request request) {
        return webhooks.forget(request.caller().gln(), request.path("id")).map(found -> {
            if (!found) {
                throw notFound(request.path("id"));
            }
            return Reply.empty(204);
        });
    }

    private Future<Webhook> changed(Request request, UnaryOperator<Webhook> change) {
        return webhooks.change(request.caller().gln(), request.path("id"), change, clock.instant())
                .map(changed -> changed.orElseThrow(() -> notFound(request.path("id"))));
    }

    private Future<WebhookTarget> reachable(WebhookWish wish) {
        return call.target(wish.url())
                .recover(nowhere -> Future.failedFuture(
                        new Refusal(WebhookCode.WEBHOOK_NOT_PUBLIC, "/url: " + nowhere.getMessage())));
    }

    static Refusal notFound(String id) {
        return new Refusal(WebhookCode.WEBHOOK_NOT_FOUND, "you have no webhook " + id);
    }
}
