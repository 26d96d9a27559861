package io.livetrace.gateway.ledger;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Endorses anew, a bounded number of times, what was certainly without effect: conflicts with a faster transaction, and
 * endorsers that were a block apart. The request id stands in every read set, so of several attempts at most one commits.
 */
public final class RetryingLedger implements Ledger {
    private static final int MOST_ATTEMPTS = 6;
    private static final int FIRST_PAUSE_MILLIS = 10;

    private final Vertx vertx;
    private final Ledger ledger;

    public RetryingLedger(Vertx vertx, Ledger ledger) {
        this.vertx = vertx;
        this.ledger = ledger;
    }

    @Override
    public Future<SubmittedTransaction> submitAsync(Caller caller, Call call) {
        return endorsed(caller, call, 1)
                .map(first -> new SubmittedTransaction(first.txId(), settled(first, caller, call, 1)));
    }

    @Override
    public Future<String> evaluate(Caller caller, Call call) {
        return ledger.evaluate(caller, call);
    }

    @Override
    public BlockStream blocks(Position from, Function<Block, Future<Void>> handler) {
        return ledger.blocks(from, handler);
    }

    @Override
    public Future<Optional<TxStatus>> status(String channel, String txId) {
        return ledger.status(channel, txId);
    }

    @Override
    public Future<Optional<Block>> block(String channel, long number) {
        return ledger.block(channel, number);
    }

    @Override
    public Future<Long> height(String channel) {
        return ledger.height(channel);
    }

    @Override
    public Optional<String> trouble() {
        return ledger.trouble();
    }

    private Future<SubmittedTransaction> endorsed(Caller caller, Call call, int attempt) {
        return ledger.submitAsync(caller, call)
                .recover(failure -> failure instanceof LedgerFailure.EndorsersDisagree && attempt < MOST_ATTEMPTS
                        ? pause(attempt).compose(rested -> endorsed(caller, call, attempt + 1))
                        : Future.failedFuture(failure));
    }

    private Future<Receipt> settled(SubmittedTransaction sent, Caller caller, Call call, int attempt) {
        return sent.outcome()
                .recover(failure -> failure instanceof LedgerFailure.Invalid invalid
                                && invalid.isConflict()
                                && attempt < MOST_ATTEMPTS
                        ? pause(attempt)
                                .compose(rested -> endorsed(caller, call, 1))
                                .compose(next -> settled(next, caller, call, attempt + 1))
                        : Future.failedFuture(failure));
    }

    /** Waits twice as long each time, and never exactly as long as a rival. */
    private Future<?> pause(int attempt) {
        int longest = FIRST_PAUSE_MILLIS << attempt;
        return vertx.timer(ThreadLocalRandom.current().nextInt(1, longest), TimeUnit.MILLISECONDS);
    }
}
