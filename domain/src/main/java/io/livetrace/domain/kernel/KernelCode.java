package io.livetrace.domain.kernel;

/** Refusals that any transaction can meet, whatever its feature. */
public enum KernelCode implements ErrorCode {
    /** The JSON cannot be parsed, lacks a member, or has one that is not known. */
    MALFORMED(Kind.INVALID),
    /** A value does not fit its type. */
    INVALID_VALUE(Kind.INVALID),
    /** No such contract or transaction, or the wrong number of arguments. */
    UNKNOWN_TRANSACTION(Kind.NOT_FOUND),
    /** A record the command relies on does not exist. */
    RECORD_NOT_FOUND(Kind.NOT_FOUND),
    /** A record lacks the seal of the company it speaks for, so nobody may rely on it. */
    UNSEALED(Kind.CONFLICT),
    /** The peer that was asked does not keep what is hidden with a company; the company's own peer does. */
    NOT_KEPT_HERE(Kind.RETRY),
    /** The request id was used before, for another command. */
    REQUEST_ID_REUSED(Kind.REUSED),
    /** The transaction's time is more than 30 s away from the endorser's clock. */
    CLOCK_SKEW(Kind.RETRY),
    /** The rules that hold, or are to hold, came later than this chaincode. */
    RULES_UNKNOWN(Kind.CONFLICT),
    /** These rules, or later ones, hold already. */
    RULES_NOT_NEWER(Kind.CONFLICT);

    private final Kind kind;

    KernelCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
