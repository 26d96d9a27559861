package io.livetrace.network.fabric;

/** Something about the network could not be done; the message is for whoever gave the command. */
public final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Failed(String message) {
        super(message);
    }
}
