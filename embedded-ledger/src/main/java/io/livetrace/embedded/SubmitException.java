package io.livetrace.embedded;

/** The orderer did not accept the envelope: nothing has happened, and nothing will. */
public final class SubmitException extends TransactionException {
    private static final long serialVersionUID = 1L;

    SubmitException(String txId, String message) {
        super(txId, message);
    }
}
