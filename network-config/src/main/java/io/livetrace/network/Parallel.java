package io.livetrace.network;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Steps that wait for others more than they work. */
final class Parallel {
    private Parallel() {}

    /** Takes the step for all items at once, and ends when it is done for each; fails when it failed for one. */
    static <T> void each(List<T> items, Consumer<T> step) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            CompletableFuture.allOf(items.stream()
                            .map(item -> CompletableFuture.runAsync(() -> step.accept(item), threads))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        } finally {
            threads.shutdownNow();
        }
    }
}
