package io.livetrace.gateway.ledger.fabric.peer;

/** A system chaincode has no answer. */
final class Unanswerable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unanswerable(String message) {
        super("chaincode response 500, " + message);
    }
}
