package io.livetrace.embedded.store;

/** The store cannot be read or written now; what is there is unchanged. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
