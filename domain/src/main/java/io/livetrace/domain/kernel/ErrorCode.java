package io.livetrace.domain.kernel;

/**
 * Names one reason for a refusal. Each feature has an enum of these, a dozen at most; the name travels as the first word of
 * the chaincode's message ({@code LOT_ON_HOLD: …}), because a Fabric client receives nothing else.
 */
public interface ErrorCode {
    /** The code as clients see it, such as {@code LOT_ON_HOLD}. */
    String name();

    /** What kind of failure this is; the gateway's {@code Problem} maps the kind, never the code, to an HTTP status. */
    Kind kind();

    /** The closed set of kinds. */
    enum Kind {
        /** A value is malformed or out of its range. */
        INVALID,
        /** The caller may not do this. */
        FORBIDDEN,
        /** Something the command names does not exist. */
        NOT_FOUND,
        /** Something exists already, or is in a state that does not allow this. */
        CONFLICT,
        /** The same request id came with another body. */
        REUSED,
        /** Nothing is wrong with the command; sent again in a moment it may succeed. */
        RETRY
    }
}
