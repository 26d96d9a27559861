package io.livetrace.domain.quality;

/** What a report says of its subject as a whole. */
public enum Verdict {
    CONFORMANT,
    NON_CONFORMANT
}
