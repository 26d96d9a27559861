package io.livetrace.domain.epcis;

/** How an event changes what it is about (EPCIS 2.0, section 7.3.2). */
public enum Action {
    /** Begins to exist, or is joined. */
    ADD,
    /** Is seen, and nothing changes. */
    OBSERVE,
    /** Ceases to exist, or is taken apart. */
    DELETE
}
