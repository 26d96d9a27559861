package io.livetrace.domain.livestream;

import io.livetrace.domain.kernel.ErrorCode;

/** Refusals about a slot's terms. */
public enum TermsCode implements ErrorCode {
    /** The terms that came with the call are not those whose digest it cites. */
    TERMS_DO_NOT_FIT(Kind.INVALID),
    /** The company has no copy of the terms that the slot cites. */
    TERMS_NOT_FOUND(Kind.NOT_FOUND);

    private final Kind kind;

    TermsCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
