package io.livetrace.gateway.ledger.embedded;

import io.livetrace.gateway.ledger.LedgerFailure;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/** The threads that run chaincode. What they cannot take on is counted and turned away at once. */
final class EndorsingPool {
    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final WorkerExecutor threads;
    private final Semaphore room;
    private final Counter turnedAway;
    private volatile boolean closed;

    /** @param most how many calls may run or wait at a time */
    EndorsingPool(Vertx vertx, MeterRegistry meters, int most) {
        this.threads = vertx.createSharedWorkerExecutor("endorsing-" + System.identityHashCode(this), THREADS);
        this.room = new Semaphore(most);
        this.turnedAway = Counter.builder("livetrace.endorsing.turned.away")
                .description("Transactions answered 503 because too many were waiting for endorsement")
                .register(meters);
    }

    <T> Future<T> run(Callable<T> work) {
        if (closed) {
            return Future.failedFuture(new IllegalStateException("the ledger is closed"));
        }
        if (!room.tryAcquire()) {
            turnedAway.increment();
            return Future.failedFuture(new LedgerFailure.Busy(
                    "too many transactions are waiting for endorsement; try again", RETRY_AFTER));
        }
        return threads.executeBlocking(work, false).onComplete(done -> room.release());
    }

    Future<Void> close() {
        closed = true;
        return threads.close();
    }
}
