package io.livetrace.domain.lot;

/** Whose stop sign a gate is. Only that side lifts its own holds. */
public enum GateKind {
    BRAND,
    PLATFORM,
    INSPECTOR,
    /** Set by a recall, never lifted, and effective for every descendant. */
    RECALL
}
