package io.livetrace.domain.participant;

import io.livetrace.domain.kernel.ErrorCode;

/** Refusals about who takes part and who may. */
public enum ParticipantCode implements ErrorCode {
    /** The network has its platform already. */
    GENESIS_ALREADY_DONE(Kind.CONFLICT),
    /** No company is registered under this GLN. */
    PARTICIPANT_NOT_FOUND(Kind.NOT_FOUND),
    PARTICIPANT_ALREADY_EXISTS(Kind.CONFLICT),
    /** Another company's prefix is this one, contains it or lies within it. */
    PREFIX_TAKEN(Kind.CONFLICT),
    /** The caller's organisation does not run the company it names. */
    NOT_YOUR_COMPANY(Kind.FORBIDDEN),
    /** The company does not have the role that this transaction needs. */
    ROLE_MISSING(Kind.FORBIDDEN),
    /** An identifier does not begin with a company prefix registered for its owner. */
    OUTSIDE_PREFIX(Kind.FORBIDDEN),
    /** A suspended or blacklisted company submits nothing. */
    PARTICIPANT_SUSPENDED(Kind.FORBIDDEN),
    /** The change of status is not among those listed, or lacks its reason or date. */
    STATUS_CHANGE_NOT_ALLOWED(Kind.CONFLICT),
    /** The key is no P-256 public key, or its id is taken. */
    KEY_REFUSED(Kind.CONFLICT),
    /** A company without a peer signs this with a key that is registered for it. */
    SIGNATURE_MISSING(Kind.FORBIDDEN),
    /** A detached signature does not fit the document and the registered key. */
    SIGNATURE_INVALID(Kind.FORBIDDEN);

    private final Kind kind;

    ParticipantCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
