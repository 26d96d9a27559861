package io.livetrace.gateway.sql;

import io.vertx.core.Future;
import io.vertx.core.Promise;

/** Counts work that has begun and not ended, so that its place can be closed when the last of it has. */
final class UnderWay {
    private final Promise<Void> rest = Promise.promise();
    private int count;
    private boolean closed;

    /** Whether something more may begin, which is counted then. */
    synchronized boolean begins() {
        if (!closed) {
            count++;
        }
        return !closed;
    }

    synchronized void ends() {
        count--;
        restIfOver();
    }

    /** Lets nothing more begin; completes when what has begun has ended. */
    synchronized Future<Void> close() {
        closed = true;
        restIfOver();
        return rest.future();
    }

    private void restIfOver() {
        if (closed && count == 0) {
            rest.tryComplete();
        }
    }
}
