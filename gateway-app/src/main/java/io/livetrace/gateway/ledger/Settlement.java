package io.livetrace.gateway.ledger;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees transactions through: once an envelope is kept, only a block decides what becomes of it. Until one holds it, it is ordered
 * again, which has no second effect.
 */
public final class Settlement {
    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
    private static final int SHORTEST_PAUSE_MILLIS = 100;
    private static final int LONGEST_PAUSE_MILLIS = 60_000;

    private final Vertx vertx;
    private final Outbox outbox;
    private final Ordering ordering;
    private volatile boolean closed;

    /** What an adapter can do with an envelope. A failure of either says nothing about what becomes of it. */
    public interface Ordering {
        /** Orders it and waits for its block as long as that usually takes at most. */
        Future<TxStatus> order(Outbox.Envelope envelope);

        /** What the ledger knows of it; empty when no block holds it (yet). */
        Future<Optional<TxStatus>> status(Outbox.Envelope envelope);
    }

    public Settlement(Vertx vertx, Outbox outbox, Ordering ordering) {
        this.vertx = vertx;
        this.outbox = outbox;
        this.ordering = ordering;
    }

    /** Keeps an envelope, then orders it. */
    public Future<SubmittedTransaction> send(Outbox.Envelope envelope, String result) {
        return outbox.keep(envelope).map(kept -> new SubmittedTransaction(envelope.txId(), receipt(envelope, result)));
    }

    /** Takes up all envelopes whose outcome was never seen. Those that cannot be settled now are settled later. */
    public Future<Void> resume() {
        return outbox.unsettled()
                .compose(all -> Future.join(all.stream()
                                .map(envelope -> settle(envelope, SHORTEST_PAUSE_MILLIS))
                                .toList())
                        .otherwiseEmpty())
                .mapEmpty();
    }

    /** Leaves to the next start what is not settled. */
    public void close() {
        closed = true;
    }

    private Future<Receipt> receipt(Outbox.Envelope envelope, String result) {
        return ordering.order(envelope)
                .onFailure(unknown -> later(envelope, SHORTEST_PAUSE_MILLIS))
                .recover(unknown -> Future.failedFuture(new LedgerFailure.OutcomeUnknown(envelope.txId())))
                .compose(status -> {
                    var settled = outbox.settle(status);
                    return status.isValid()
                            ? Future.succeededFuture(new Receipt(status.txId(), status.block(), result))
                            : settled.transform(noted -> Future.failedFuture(new LedgerFailure.Invalid(status)));
                });
    }

    private Future<?> settle(Outbox.Envelope envelope, int pauseMillis) {
        return Future.succeededFuture(envelope)
                .compose(ordering::status)
                .compose(known -> known.map(Future::succeededFuture).orElseGet(() -> ordering.order(envelope)))
                .compose(outbox::settle)
                .onFailure(unknown -> later(envelope, pauseMillis));
    }

    private void later(Outbox.Envelope envelope, int pauseMillis) {
        if (closed) {
            return;
        }
        LOG.info("transaction {} is in no block yet and will be ordered again", envelope.txId());
        vertx.timer(pauseMillis, TimeUnit.MILLISECONDS)
                .onSuccess(rested -> settle(envelope, Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS)));
    }
}
