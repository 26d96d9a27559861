package io.livetrace.domain.stock;

import io.livetrace.domain.kernel.ErrorCode;

/** Refusals of a whole batch or term. What may be wrong with one operation of a batch is an {@link OperationCode}. */
public enum StockCode implements ErrorCode {
    LANE_NOT_FOUND(Kind.NOT_FOUND),
    /** It is not told which variant of the offer the buyer picked, or there is none such. */
    VARIANT_UNKNOWN(Kind.INVALID),
    /** The endorser has not seen the batch yet that this one builds on. */
    LANE_BEHIND(Kind.RETRY),
    /** Another batch was entered meanwhile: build on the lane as it is now. */
    LANE_MOVED_ON(Kind.CONFLICT),
    /** Another organisation's term on the lane has not ended. */
    TERM_HELD(Kind.CONFLICT),
    /** The caller has no term on the lane: take it first. */
    TERM_NEEDED(Kind.CONFLICT),
    /** More operations than the rules allow in a batch. */
    BATCH_TOO_LARGE(Kind.INVALID);

    private final Kind kind;

    StockCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
