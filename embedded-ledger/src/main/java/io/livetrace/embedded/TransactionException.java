package io.livetrace.embedded;

/** A transaction did not go through. The subclass is the phase it ended in, and tells whether anything can have happened. */
public abstract sealed class TransactionException extends RuntimeException
        permits EvaluateException, EndorseException, SubmitException, CommitException, CommitStatusException {
    private static final long serialVersionUID = 1L;

    private final String txId;

    TransactionException(String txId, String message) {
        super(message);
        this.txId = txId;
    }

    public String txId() {
        return txId;
    }
}
