package io.livetrace.embedded;

import java.util.List;

/**
 * The endorsers refused, failed or disagreed: nothing has happened. The message is the first endorser's, as Fabric words it:
 * {@code chaincode response 500, LOT_NOT_FOUND: …} when the chaincode refuses, {@code ProposalResponsePayloads do not match}
 * when the endorsers see different things.
 */
public final class EndorseException extends TransactionException {
    private static final long serialVersionUID = 1L;

    private final transient List<Detail> details;

    EndorseException(String txId, List<Detail> details) {
        super(txId, details.get(0).message());
        this.details = List.copyOf(details);
    }

    /** One endorser's word. */
    static EndorseException of(String txId, String mspId, String message) {
        return new EndorseException(txId, List.of(new Detail(mspId, message)));
    }

    /** What each endorser that did not endorse had to say. */
    public List<Detail> details() {
        return details;
    }

    /**
     * One endorser's word.
     *
     * @param mspId whose peer it is
     * @param message why it did not endorse
     */
    public record Detail(String mspId, String message) {}
}
