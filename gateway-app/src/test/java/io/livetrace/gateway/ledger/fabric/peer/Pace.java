package io.livetrace.gateway.ledger.fabric.peer;

import java.util.concurrent.CompletableFuture;

/** Lets blocks through, or holds them back. */
final class Pace {
    private volatile CompletableFuture<?> free = CompletableFuture.completedFuture(null);

    void hold() {
        free = new CompletableFuture<>();
    }

    void letGo() {
        free.complete(null);
    }

    void keep() {
        free.join();
    }
}
