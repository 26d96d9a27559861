package io.livetrace.domain.recall;

import io.livetrace.domain.kernel.ErrorCode;

/** Refusals about recalls. */
public enum RecallCode implements ErrorCode {
    RECALL_NOT_FOUND(Kind.NOT_FOUND),
    RECALL_ALREADY_EXISTS(Kind.CONFLICT),
    /** Only the lot's brand or the platform recalls it; only whoever opened the recall, or the platform, goes on with it. */
    RECALL_NOT_YOURS(Kind.FORBIDDEN),
    /** The walk has not come to that lot. */
    RECALL_WALK_NOT_FOUND(Kind.NOT_FOUND),
    /** Everything about that lot is done. */
    RECALL_WALK_ENDED(Kind.CONFLICT),
    /** Some lots have not been walked yet. */
    RECALL_STILL_WALKING(Kind.CONFLICT),
    RECALL_CLOSED(Kind.CONFLICT),
    /** The recall did not tell this company to do anything. */
    RECALL_NOT_TOLD(Kind.FORBIDDEN),
    /** The lot does not descend from the recalled one, or has less than that. */
    RECALL_LOT_UNAFFECTED(Kind.CONFLICT),
    /** Companies have not acknowledged, and the closing does not name them. */
    RECALL_UNANSWERED(Kind.CONFLICT);

    private final Kind kind;

    RecallCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
