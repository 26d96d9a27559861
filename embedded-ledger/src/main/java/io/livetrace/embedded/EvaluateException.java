package io.livetrace.embedded;

/** A query failed; its message is Fabric's, such as {@code chaincode response 500, LOT_NOT_FOUND: …}. */
public final class EvaluateException extends TransactionException {
    private static final long serialVersionUID = 1L;

    EvaluateException(String txId, String message) {
        super(txId, message);
    }
}
