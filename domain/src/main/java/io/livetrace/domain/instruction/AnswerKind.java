package io.livetrace.domain.instruction;

/** What a company may answer. */
public enum AnswerKind {
    /** We have read it and will do it. */
    ACKNOWLEDGED,
    /** So much is done. */
    PROGRESS,
    /** All is done. */
    COMPLETED,
    /** We will not do it, or no more of it. */
    REFUSED;

    /** Nothing can be answered after this. */
    public boolean isFinal() {
        return this == COMPLETED || this == REFUSED;
    }
}
