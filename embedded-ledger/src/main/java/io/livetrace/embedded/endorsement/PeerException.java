package io.livetrace.embedded.endorsement;

/** A peer does not endorse; the message is what Fabric's gateway would pass on to the client. */
public final class PeerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PeerException(String message) {
        super(message);
    }
}
