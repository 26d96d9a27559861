package io.livetrace.gateway.stock;

import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneBatching;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.OperationResult;
import io.livetrace.domain.stock.SaleWindow;
import io.livetrace.domain.stock.StockCode;
import io.livetrace.domain.stock.Terms;
import io.livetrace.gateway.http.HttpRefusal;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.ledger.LedgerFailure;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.readmodel.Viewer;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The one writer of one lane: a batch in flight, and everything that arrives meanwhile in the next. Sending an operation again
 * has no second effect, so a batch whose outcome is doubtful is simply entered again.
 */
final class LaneSequencer {
    private static final int MOST_WAITING = 20_000;
    private static final int MOST_ATTEMPTS = 30;
    private static final int PAUSE_MILLIS = 20;

    private final Vertx vertx;
    private final Ledger ledger;
    private final ReadModel readModel;
    private final Caller caller;
    private final RecordId slotId;
    private final int n;
    private final int batchLimit;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private boolean busy;
    /** The lane's newest batch, as far as this writer knows. Touched by the batch in flight only. */
    private volatile Optional<Long> newest = Optional.empty();

    LaneSequencer(Vertx vertx, Ledger ledger, ReadModel readModel, Caller caller, SaleWindow window, int n) {
        this.vertx = vertx;
        this.ledger = ledger;
        this.readModel = readModel;
        this.caller = caller;
        this.slotId = window.slotId();
        this.n = n;
        this.batchLimit = window.rules().batchLimit();
    }

    /**
     * What became of an operation.
     *
     * @param payBy until when the reservation has to be paid, where it has one
     */
    record Entered(OperationResult result, Optional<Instant> payBy) {}

    private record Waiting(Operation operation, Promise<Entered> entered) {}

    private record Batch(long seq, long block) {}

    /** Enters an operation with the next batch; fails when too many wait already. */
    Future<Entered> enter(Operation operation) {
        Waiting one = new Waiting(operation, Promise.promise());
        if (!queue(one)) {
            return Future.failedFuture(HttpRefusal.later(
                    HttpRefusal.Code.TOO_MANY_REQUESTS, "too many orders wait for this lane", Duration.ofSeconds(1)));
        }
        next();
        return one.entered().future();
    }

    /** Enters an empty batch, if none is in flight: time passes on the lane, and after the end it gives back what is left. */
    void tick() {
        if (begin()) {
            commit(List.of(), 1).onComplete(done -> {
                end();
                next();
            });
        }
    }

    private void next() {
        List<Waiting> batch = take();
        if (!batch.isEmpty()) {
            commit(batch.stream().map(Waiting::operation).toList(), 1)
                    .onComplete(done -> {
                        end();
                        next();
                    })
                    .compose(this::outcomes)
                    .onComplete(outcomes -> tell(batch, outcomes));
        }
    }

    /** What the ledger says became of the batch's operations, as soon as it can be read; read once for all who wait. */
    private Future<List<Entered>> outcomes(Batch batch) {
        return readModel
                .atLeast(batch.block())
                .compose(there -> readModel.read(
                        Viewer.EVERYTHING, now -> Selling.of(now, slotId).outcomes(n, batch.seq())));
    }

    private static void tell(List<Waiting> batch, AsyncResult<List<Entered>> outcomes) {
        for (int i = 0; i < batch.size(); i++) {
            Promise<Entered> promise = batch.get(i).entered();
            if (outcomes.succeeded()) {
                promise.complete(outcomes.result().get(i));
            } else {
                promise.fail(outcomes.cause());
            }
        }
    }

    private Future<Batch> commit(List<Operation> operations, int attempt) {
        return newestBatch()
                .compose(seq -> submit(seq, operations))
                .recover(failure -> mayPass(failure) && attempt < MOST_ATTEMPTS
                        ? rest(failure).compose(rested -> commit(operations, attempt + 1))
                        : Future.failedFuture(failure));
    }

    private Future<Long> newestBatch() {
        return newest.map(Future::succeededFuture).orElseGet(this::takeTerm);
    }

    private Future<Long> takeTerm() {
        return ledger.submit(caller, call("stock:takeTerm", new Terms.TakeTerm(slotId, n)))
                .map(receipt -> Json.read(receipt.resultJson(), Lane.class).seq());
    }

    private Future<Batch> submit(long seq, List<Operation> operations) {
        return ledger.submit(caller, call("stock:laneBatch", new LaneBatching.Batch(slotId, n, seq, operations)))
                .map(receipt -> {
                    newest = Optional.of(seq + 1);
                    return new Batch(seq + 1, receipt.block());
                });
    }

    /** After anything but an endorser that is a block behind, what this writer knows of the lane may be wrong. */
    private Future<?> rest(Throwable failure) {
        if (!is(failure, StockCode.LANE_BEHIND)) {
            newest = Optional.empty();
        }
        return vertx.timer(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static boolean mayPass(Throwable failure) {
        return is(failure, StockCode.LANE_BEHIND)
                || is(failure, StockCode.LANE_MOVED_ON)
                || is(failure, StockCode.TERM_NEEDED)
                || failure instanceof LedgerFailure;
    }

    private static boolean is(Throwable failure, StockCode code) {
        return failure instanceof Refusal refusal && refusal.code() == code;
    }

    private Call call(String function, Object command) {
        return Call.of(function, "lane-" + UUID.randomUUID(), caller, command);
    }

    private synchronized boolean queue(Waiting one) {
        return waiting.size() < MOST_WAITING && waiting.add(one);
    }

    private synchronized List<Waiting> take() {
        List<Waiting> batch = new ArrayList<>();
        if (!busy) {
            while (batch.size() < batchLimit && !waiting.isEmpty()) {
                batch.add(waiting.remove());
            }
            busy = !batch.isEmpty();
        }
        return batch;
    }

    private synchronized boolean begin() {
        boolean free = !busy;
        busy = true;
        return free;
    }

    private synchronized void end() {
        busy = false;
    }
}
