package io.livetrace.domain.livestream;

import io.livetrace.domain.kernel.ErrorCode;

/** Refusals about livestreams. */
public enum LivestreamCode implements ErrorCode {
    SESSION_NOT_FOUND(Kind.NOT_FOUND),
    SESSION_ALREADY_EXISTS(Kind.CONFLICT),
    /** The session is in a state that does not allow this. */
    SESSION_STATE(Kind.CONFLICT),
    SLOT_NOT_FOUND(Kind.NOT_FOUND),
    SLOT_ALREADY_EXISTS(Kind.CONFLICT),
    /** The slot is in a state that does not allow this. */
    SLOT_STATE(Kind.CONFLICT),
    /** The session belongs to another operator, or the slot to other companies. */
    SESSION_OF_ANOTHER(Kind.FORBIDDEN),
    /** The offer names a product that is unknown or not sold so. */
    OFFER_NOT_ALLOWED(Kind.CONFLICT),
    /** The selection check lacks an item, a sample or its signature. */
    SELECTION_CHECK_INCOMPLETE(Kind.INVALID),
    /** The planned lanes do not fit the offer. */
    LANES_DO_NOT_FIT(Kind.INVALID),
    /** One or more gates are shut; the detail lists every one. */
    GATES_FAILED(Kind.CONFLICT),
    /** The owner has set the operator no limit of credit, so there is nothing to grant. */
    CREDIT_LINE_NOT_FOUND(Kind.NOT_FOUND),
    /** Slots that are not settled have used the operator's credit up. */
    CREDIT_EXHAUSTED(Kind.CONFLICT),
    /** Some lane still has reservations or stock to give back. */
    LANES_NOT_DRAINED(Kind.CONFLICT);

    private final Kind kind;

    LivestreamCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
