package io.livetrace.gateway.delivery;

import io.livetrace.gateway.readmodel.Change;
import io.livetrace.gateway.vault.Delivery;
import io.livetrace.gateway.vault.Webhook;
import io.livetrace.gateway.vault.WebhookDeliveries.Round;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one receiver of changes, round by round, and waits for nobody else. Lives on one event loop. What has to survive stands
 * in the vault; a round whose end could not be noted there is made again, with the same ids.
 */
final class WebhookCourier {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookCourier.class);
    /** Who is interested in nothing notes from time to time that there was nothing. */
    private static final long NOTE_BLOCKS = 1_000;

    private final WebhookCouriers.Means means;
    private final WebhookTurn turn;
    private Webhook webhook;
    private Change.At read;
    private boolean due = true;
    private boolean again;
    private boolean stopped;
    private Future<Void> running = Future.succeededFuture();

    WebhookCourier(WebhookCouriers.Means means, WebhookTurn turn, Webhook webhook) {
        this.means = means;
        this.turn = turn;
        this.webhook = webhook;
        this.read = webhook.progress().told();
    }

    /** The webhook as the vault has it, and whether something of it is due. */
    void refresh(Webhook row, boolean isDue) {
        if (row.revision() != webhook.revision()) {
            webhook = row;
            read = row.progress().told();
            due = true;
        }
        due |= isDue;
        if (due || again) {
            wake();
        }
    }

    /** There may be something to send. Wakes that come during a round make one more. */
    void wake() {
        again = true;
        if (running.isComplete()) {
            go();
        }
    }

    /** Ends with the round that is under way, and tells when. */
    Future<Void> stop() {
        stopped = true;
        return running.otherwiseEmpty();
    }

    private void go() {
        if (again && !stopped && turn.isMine() && webhook.progress().disabled().isEmpty()) {
            again = false;
            running = round();
            running.onSuccess(done -> go()).onFailure(this::complain);
        }
    }

    /** What is read belongs to the webhook as it is now; should it change meanwhile, nothing of the round is noted. */
    private Future<Void> round() {
        Change.At from = read;
        Webhook now = webhook;
        return means.feed().next(from).compose(page -> {
            FeedFilter filter = FeedFilter.of(now);
            boolean nothing = page.stream().noneMatch(event -> filter.admits(event.change()));
            return nothing && !due ? pass(now, from, page) : deliver(now, from, page, filter);
        });
    }

    /** Nothing here is of interest. */
    private Future<Void> pass(Webhook now, Change.At from, List<FeedEvent> page) {
        if (page.isEmpty()) {
            return Future.succeededFuture();
        }
        again = true;
        Change.At end = page.get(page.size() - 1).at();
        if (end.block() - now.progress().told().block() >= NOTE_BLOCKS) {
            return note(new Round(now, now.progress().at(end), List.of(), List.of(), Optional.empty()));
        }
        if (read.equals(from)) {
            read = end;
        }
        return Future.succeededFuture();
    }

    private Future<Void> deliver(Webhook now, Change.At from, List<FeedEvent> page, FeedFilter filter) {
        due = false;
        return means.deliveries().waiting(now.id()).compose(waiting -> {
            WebhookBatch batch =
                    WebhookBatch.of(from, waiting, page, filter, means.clock().instant());
            again |= !batch.end().equals(from);
            return batch.isEmpty() && !again
                    ? Future.<Void>succeededFuture()
                    : new WebhookRound(means, turn, now, batch).run().compose(this::note);
        });
    }

    /** What was not noted is taken up again where the vault says, with the next beat. */
    private Future<Void> note(Round round) {
        return means.deliveries().note(round, WebhookTurn.LEASE, turn.gateway()).compose(noted -> {
            if (!noted) {
                return Future.failedFuture(new IllegalStateException("it was changed meanwhile"));
            }
            if (webhook.revision() == round.webhook().revision()) {
                webhook = webhook.at(round.progress());
                read = round.progress().told();
            }
            due |= !round.taken().isEmpty() || round.kept().stream().anyMatch(WebhookCourier::lies);
            again |= due;
            return Future.succeededFuture();
        });
    }

    private static boolean lies(Delivery delivery) {
        return delivery.due().isEmpty();
    }

    /** The next beat wakes it. */
    private void complain(Throwable failure) {
        again = true;
        LOG.info("a round of webhook {} is made again: {}", webhook.id(), failure.getMessage());
    }
}
