package io.livetrace.embedded.simulation;

/** The peer refuses what chaincode asks of it; reaches the chaincode as the shim's runtime exceptions do. */
final class StubException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StubException(String message) {
        super(message);
    }
}
