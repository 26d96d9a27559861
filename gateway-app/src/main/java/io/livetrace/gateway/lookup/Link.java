package io.livetrace.gateway.lookup;

/**
 * Where to read the data behind the page.
 *
 * @param href on this gateway, beginning with {@code /}
 * @param type media type
 */
public record Link(Rel rel, String href, String type) {
    /** What a link leads to. */
    public enum Rel {
        /** This lookup as JSON. */
        LOOKUP,
        /** All links of the code (RFC 9264). */
        LINKSET,
        /** What the lot was made from, and what was made from it. */
        TRACE
    }
}
