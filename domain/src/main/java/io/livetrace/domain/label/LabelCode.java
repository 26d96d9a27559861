package io.livetrace.domain.label;

import io.livetrace.domain.kernel.ErrorCode;

/** Refusals about unit labels. */
public enum LabelCode implements ErrorCode {
    LABEL_RUN_NOT_FOUND(Kind.NOT_FOUND),
    LABEL_RUN_ALREADY_EXISTS(Kind.CONFLICT),
    /** Runs of a lot are numbered from 1 without gaps. */
    LABEL_RUN_OUT_OF_ORDER(Kind.CONFLICT),
    /** Only the lot's brand labels it. */
    LABEL_OF_ANOTHER_BRAND(Kind.FORBIDDEN),
    /** A run has more labels than its lot has pieces. */
    LABEL_COUNT_EXCEEDS_LOT(Kind.CONFLICT),
    /** The third keeper runs no peer, or belongs to the brand's or the platform's organisation. */
    LABEL_WITNESS_REFUSED(Kind.CONFLICT),
    /** The company is none of the run's three keepers. */
    LABEL_NOT_A_KEEPER(Kind.FORBIDDEN),
    /** The leaf file that a keeper holds is not the one that the brand committed. */
    LABEL_FILE_DIFFERS(Kind.CONFLICT),
    /** Fewer than three keepers hold the leaf file. */
    LABEL_RUN_NOT_ACTIVE(Kind.CONFLICT),
    /** The leaf does not belong to the run. */
    LABEL_PROOF_INVALID(Kind.INVALID),
    /** No inner code came with the opening, or not the one under this unit's seal strip. */
    INNER_CODE_WRONG(Kind.INVALID),
    /** The unit was opened before. */
    ALREADY_OPENED(Kind.CONFLICT);

    private final Kind kind;

    LabelCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
