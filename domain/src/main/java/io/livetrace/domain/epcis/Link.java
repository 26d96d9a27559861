package io.livetrace.domain.epcis;

/**
 * An edge of the genealogy, directed from where things come from to where they go, or from the whole to its parts.
 *
 * @param from input, container, carrier or lot
 * @param to output, content, companion or unit
 * @param kind how they belong together
 * @param action whether the event makes the link, sees it, or ends it
 */
public record Link(Identifier from, Identifier to, Kind kind, Action action) {
    /** How two things belong together. */
    public enum Kind {
        /** The first was consumed to make the second. */
        TRANSFORMED,
        /** The first contains the second. */
        AGGREGATED,
        /** The second is fixed to the first, such as a sensor to a container. */
        ASSOCIATED,
        /** The first is the lot of the second. */
        INSTANTIATED
    }
}
