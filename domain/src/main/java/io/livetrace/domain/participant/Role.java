package io.livetrace.domain.participant;

/** What a company does in the network; one company may have several roles. */
public enum Role {
    /** Runs the marketplace, admits the others and endorses every transaction. */
    PLATFORM,
    /** Owns products and makes lots, from the mill to the finished article. */
    BRAND,
    /** Runs livestreams. */
    ANCHOR,
    /** Stores and carries goods. */
    LOGISTICS,
    /** Tests goods as a third party. */
    INSPECTOR
}
