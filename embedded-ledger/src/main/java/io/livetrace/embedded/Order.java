package io.livetrace.embedded;

import io.livetrace.embedded.validation.AdmittedTransaction;
import java.util.concurrent.CompletableFuture;

/** A transaction on its way into a block, and the one who waits for it. */
record Order(AdmittedTransaction transaction, CompletableFuture<CommitStatus> outcome) {
    String txId() {
        return transaction.transaction().txId();
    }
}
