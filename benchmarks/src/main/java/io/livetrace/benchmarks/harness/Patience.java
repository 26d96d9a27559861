package io.livetrace.benchmarks.harness;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for operations under way, but not for ever. */
final class Patience {
    private static final int SECONDS = 120;

    private Patience() {}

    static void await(CountDownLatch ended) {
        try {
            if (!ended.await(SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(ended.getCount() + " operations have not ended in " + SECONDS + " s");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Arrives, and waits for all others. */
    static void await(Phaser underWay) {
        try {
            underWay.awaitAdvanceInterruptibly(underWay.arriveAndDeregister(), SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("operations have not ended in " + SECONDS + " s", e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("the benchmark was interrupted", e);
    }
}
