package io.livetrace.domain.quality;

import io.livetrace.domain.kernel.ErrorCode;

/** Refusals about reports and holds. */
public enum QualityCode implements ErrorCode {
    REPORT_NOT_FOUND(Kind.NOT_FOUND),
    /** A report with this id exists; a correction has its own id and supersedes it. */
    REPORT_ALREADY_EXISTS(Kind.CONFLICT),
    /** The report's parts contradict each other. */
    REPORT_INCONSISTENT(Kind.INVALID),
    /** The category or the level demands something that the report lacks. */
    REPORT_INCOMPLETE(Kind.CONFLICT),
    /** The caller is not who may report or hold at this level. */
    LEVEL_NOT_YOURS(Kind.FORBIDDEN),
    HOLD_NOT_FOUND(Kind.NOT_FOUND),
    HOLD_ALREADY_EXISTS(Kind.CONFLICT),
    /** Another company put the hold, and may still lift it. */
    HOLD_OF_ANOTHER(Kind.FORBIDDEN),
    /** A report shut this gate, so a conformant report has to open it. */
    HOLD_NEEDS_REPORT(Kind.CONFLICT),
    /** A recall's gate stays shut. */
    RECALL_STAYS(Kind.FORBIDDEN);

    private final Kind kind;

    QualityCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
