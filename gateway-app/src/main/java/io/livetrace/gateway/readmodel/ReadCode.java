package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.ErrorCode;

/** Why nothing can be read. */
public enum ReadCode implements ErrorCode {
    /** What was read before is being made again from the ledger. */
    REBUILDING;

    @Override
    public Kind kind() {
        return Kind.RETRY;
    }
}
