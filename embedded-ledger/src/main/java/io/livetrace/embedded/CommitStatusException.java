package io.livetrace.embedded;

/**
 * The outcome is not known: the transaction was handed to the orderer, and no block with it has been seen in time. It may
 * still commit. Ask {@link EmbeddedLedger#status} by its id before doing anything else.
 */
public final class CommitStatusException extends TransactionException {
    private static final long serialVersionUID = 1L;

    CommitStatusException(String txId, String message) {
        super(txId, message);
    }
}
