package io.livetrace.embedded.validation;

/** The orderer does not take this envelope. */
public final class AdmissionException extends Exception {
    private static final long serialVersionUID = 1L;

    AdmissionException(String message) {
        super(message);
    }
}
