package io.livetrace.domain.participant;

/** How a company vouches for the records that speak for it. */
public enum SealKind {
    /** It runs a peer: its records are sealed in its implicit private collection. */
    PEER,
    /** It has identities only: it signs with a registered key. */
    KEY
}
