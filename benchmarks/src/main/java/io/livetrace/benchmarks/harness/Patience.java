package io.livetrace.benchmarks.harness;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for operations under way, but not for ever. */
public final class Patience {
    public static final int SECONDS = 120;

    private Patience() {}

    static void await(CountDownLatch ended) {
        try {
            if (!ended.await(SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(ended.getCount() + " operations have not ended in " + SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the benchmark was interrupted", e);
        }
    }
}
