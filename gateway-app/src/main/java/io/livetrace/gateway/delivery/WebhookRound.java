package io.livetrace.gateway.delivery;

import io.livetrace.gateway.readmodel.Change;
import io.livetrace.gateway.vault.Delivery;
import io.livetrace.gateway.vault.Webhook;
import io.livetrace.gateway.vault.Webhook.Progress;
import io.livetrace.gateway.vault.WebhookDeliveries.Round;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;

/** One round of calls to one receiver: a few records at a time, the changes of each record one after the other. */
final class WebhookRound {
    private static final int HANDS = 4;
    private static final int MOST_BYTES = 256 << 10;
    /** A receiver that was silent for so long and answers again gets at once what waits. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final WebhookCouriers.Means means;
    private final WebhookTurn turn;
    private final Webhook webhook;
    private final WebhookBatch batch;
    private final Future<WebhookTarget> target;
    private final Queue<Queue<WebhookBatch.Item>> lanes;
    private final List<Change.At> taken = new ArrayList<>();
    private final List<Delivery> kept = new ArrayList<>();
    private Optional<WebhookAnswer> lastFailure = Optional.empty();
    private boolean succeeded;

    /** The address is looked up once; what fails to be found fails each call. */
    WebhookRound(WebhookCouriers.Means means, WebhookTurn turn, Webhook webhook, WebhookBatch batch) {
        this.means = means;
        this.turn = turn;
        this.webhook = webhook;
        this.batch = batch;
        this.target = means.call().target(webhook.wish().url());
        this.lanes = new ArrayDeque<>(batch.lanes());
        this.kept.addAll(batch.behind());
    }

    /** Makes the calls; fails when this gateway's turn ends meanwhile. */
    Future<Round> run() {
        List<Future<Void>> hands = Stream.generate(this::nextLane).limit(HANDS).toList();
        return Future.join(hands).map(done -> outcome(means.clock().instant()));
    }

    private Future<Void> nextLane() {
        Queue<WebhookBatch.Item> lane = lanes.poll();
        return lane == null ? Future.succeededFuture() : nextOf(lane).compose(done -> nextLane());
    }

    private Future<Void> nextOf(Queue<WebhookBatch.Item> lane) {
        WebhookBatch.Item item = lane.poll();
        return item == null
                ? Future.succeededFuture()
                : send(item).compose(answer -> note(item, answer) ? nextOf(lane) : leave(lane));
    }

    private Future<WebhookAnswer> send(WebhookBatch.Item item) {
        if (!turn.isMine()) {
            return Future.failedFuture(new IllegalStateException("another gateway delivers now"));
        }
        return item.event()
                .map(event -> Future.succeededFuture(Optional.of(event)))
                .orElseGet(() -> means.feed().at(item.at()))
                .compose(found -> found.map(event -> send(item, event.data()))
                        .orElseGet(() -> Future.succeededFuture(
                                WebhookAnswer.never("the feed does not have this change any more"))));
    }

    private Future<WebhookAnswer> send(WebhookBatch.Item item, String body) {
        int bytes = body.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            return Future.succeededFuture(
                    WebhookAnswer.never("with " + bytes + " bytes it is too long for a webhook; read it at /v1/feed"));
        }
        Instant now = means.clock().instant();
        WebhookMessage message = new WebhookMessage(item.at().toString(), now, body);
        long began = System.nanoTime();
        return target.compose(found -> means.call().send(found, message, webhook.secretsAt(now), item.attempts()))
                .otherwise(nowhere -> WebhookAnswer.later(String.valueOf(nowhere.getMessage())))
                .onSuccess(answer -> means.meters().called(answer, Duration.ofNanos(System.nanoTime() - began)));
    }

    /** Says whether the next change of the record may be sent: not before this one was taken or given up. */
    private boolean note(WebhookBatch.Item item, WebhookAnswer answer) {
        if (answer.isTaken()) {
            succeeded = true;
            item.before().ifPresent(before -> taken.add(before.at()));
            return true;
        }
        if (answer.kind() != WebhookAnswer.Kind.NEVER) {
            lastFailure = lastFailure.filter(WebhookAnswer::isGone).or(() -> Optional.of(answer));
        }
        Delivery delivery = again(item, answer, means.clock().instant());
        kept.add(delivery);
        return delivery.due().isEmpty();
    }

    private Delivery again(WebhookBatch.Item item, WebhookAnswer answer, Instant now) {
        int attempts = item.attempts() + 1;
        Instant since = item.since(now);
        boolean hopeless = answer.kind() == WebhookAnswer.Kind.NEVER
                || !now.isBefore(since.plus(means.schedule().giveUp()));
        Optional<Instant> due = hopeless ? Optional.empty() : Optional.of(now.plus(pause(attempts, answer)));
        return new Delivery(item.at(), item.record(), attempts, since, due, answer.text());
    }

    /** The receiver's own wish counts, within reason. */
    private Duration pause(int attempts, WebhookAnswer answer) {
        Duration longest = means.schedule().longestPause();
        Duration wished = answer.retryAfter().orElse(Duration.ZERO);
        Duration own = means.schedule().pause(attempts, means.chance());
        return own.compareTo(wished) >= 0 ? own : wished.compareTo(longest) < 0 ? wished : longest;
    }

    private Future<Void> leave(Queue<WebhookBatch.Item> lane) {
        Instant now = means.clock().instant();
        lane.forEach(item -> kept.add(item.inTurn(now)));
        return Future.succeededFuture();
    }

    private Round outcome(Instant now) {
        Optional<Instant> failingSince =
                succeeded ? Optional.empty() : webhook.progress().failingSince().or(() -> lastFailure.map(any -> now));
        boolean back = succeeded
                && webhook.progress()
                        .failingSince()
                        .filter(since -> since.isBefore(now.minus(SILENCE)))
                        .isPresent();
        Progress progress = new Progress(batch.end(), failingSince, disabled(failingSince, now));
        return new Round(webhook, progress, taken, kept, back ? Optional.of(now) : Optional.empty());
    }

    private Optional<String> disabled(Optional<Instant> failingSince, Instant now) {
        boolean gone = lastFailure.filter(WebhookAnswer::isGone).isPresent();
        boolean failsForLong = failingSince
                .filter(since -> !now.isBefore(since.plus(means.schedule().disable())))
                .isPresent();
        return gone || failsForLong
                ? lastFailure.map(answer ->
                        "no call has succeeded since " + failingSince.orElse(now) + "; the last one: " + answer.text())
                : Optional.empty();
    }
}
