package io.livetrace.gateway.lookup;

/**
 * What a scan comes to, in one word. The order of the constants is their precedence: of several facts about a code, the one
 * that stands first here is the verdict.
 */
public enum VerdictCode {
    /** This gateway cannot tell at the moment, so nothing else it knows may reassure anybody. */
    CANNOT_CHECK,
    /** Nobody has registered this code. */
    UNKNOWN,
    /** A recall reaches this lot, directly or through something it was made from. */
    RECALLED,
    /** Somebody with the right to do so has stopped its sale. */
    ON_HOLD,
    /** Past its expiry date. */
    EXPIRED,
    /** Sent back by a buyer and not labelled anew. */
    RETURNED,
    /** Used in a way that no honest item is used. */
    ANOMALY,
    /** Somebody else has used the inner code. */
    OPENED_BEFORE,
    /** This device has used the inner code, some time ago. */
    OPENED_BY_YOU,
    /** This device has used the inner code just now, and nobody before it. */
    OPENED_NOW,
    /** Registered, and nobody has used the inner code. */
    UNUSED,
    /** The code names a lot and no single item of it. */
    LOT_LEVEL,
    /** The code names a product and no lot of it. */
    PRODUCT_LEVEL
}
