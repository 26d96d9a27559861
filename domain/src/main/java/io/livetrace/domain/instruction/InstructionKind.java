package io.livetrace.domain.instruction;

/** What a company can be asked to do. */
public enum InstructionKind {
    /** Make goods. */
    PRODUCE,
    /** Bring more stock to a lane that runs low. */
    REPLENISH,
    /** Put stock aside for a slot. */
    ALLOCATE,
    /** Send what was sold. */
    DISPATCH,
    /** Hand stock over to another owner or place. */
    TRANSFER,
    /** Test goods and report. */
    INSPECT,
    /** Stop selling a lot. */
    STOP_SALE,
    /** Set a lot apart and keep it. */
    QUARANTINE,
    /** Send goods back. */
    RETURN,
    /** Mend what caused a fault. */
    IMPROVE
}
