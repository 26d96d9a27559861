package io.livetrace.embedded;

import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** The transaction stands in a block and is invalid: it has changed nothing. */
public final class CommitException extends TransactionException {
    private static final long serialVersionUID = 1L;

    private final transient CommitStatus status;

    CommitException(CommitStatus status) {
        super(
                status.txId(),
                "transaction " + status.txId() + " failed to commit with status code "
                        + status.code().getNumber() + " (" + status.code() + ")");
        this.status = status;
    }

    public CommitStatus status() {
        return status;
    }

    public TxValidationCode code() {
        return status.code();
    }
}
