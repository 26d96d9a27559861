package io.livetrace.domain.kernel;

/**
 * A contract says no. Nothing has happened, and the message tells which rule said so and what to do. Bugs are not refusals:
 * they are {@link IllegalStateException} or {@link AssertionError}.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final String detail;

    /** Refuses with a code and a sentence for the person who has to mend it. */
    public Refusal(ErrorCode code, String detail) {
        super(code.name() + ": " + detail, null, false, false);
        this.code = code;
        this.detail = detail;
    }

    public ErrorCode code() {
        return code;
    }

    /** The sentence without the code. */
    public String detail() {
        return detail;
    }

    /** The same refusal, saying in which part of a larger input it arose, such as {@code /inputs/2/gtin}. */
    public Refusal at(String pointer) {
        return new Refusal(code, pointer + ": " + detail);
    }

    /** Refuses with {@code code} unless {@code holds}. */
    public static void unless(boolean holds, ErrorCode code, String detail) {
        if (!holds) {
            throw new Refusal(code, detail);
        }
    }
}
