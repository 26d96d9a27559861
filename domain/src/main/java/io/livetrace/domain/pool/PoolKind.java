package io.livetrace.domain.pool;

/** What stock is meant for. */
public enum PoolKind {
    /** The owner's, to use or sell as it likes. */
    BRAND,
    /** The owner's, left with another company for sale. */
    CONSIGNMENT,
    /** Made for a pre-sale. */
    PRESALE
}
