package io.livetrace.cli.terminal;

/** Something went wrong that the person at the terminal can mend; the message says what happened and what to do. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Failure(String message) {
        super(message);
    }

    public Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
