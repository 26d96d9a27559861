package io.livetrace.domain.recall;

/** Where a recall stands. Its gate is shut from the first to the last, and after. */
public enum RecallState {
    OPENED,
    /** Everyone whom it concerns has been told. */
    NOTIFIED,
    /** What it achieved is on record. */
    CLOSED
}
