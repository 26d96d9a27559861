package io.livetrace.gateway.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of a call.
 *
 * @param kind whether the change was taken, and if not, what to do
 * @param text what happened, in words
 * @param retryAfter how long the receiver wants to be left alone
 */
record WebhookAnswer(Kind kind, String text, Optional<Duration> retryAfter) {
    private static final int GONE = 410;

    enum Kind {
        /** The receiver has it. */
        TAKEN,
        /** It may take it later. */
        LATER,
        /** It will never take this change. */
        NEVER,
        /** It wants no more changes. */
        GONE
    }

    static WebhookAnswer of(int status, Optional<Duration> retryAfter) {
        Kind kind = status / 100 == 2 ? Kind.TAKEN : status == GONE ? Kind.GONE : Kind.LATER;
        String redirect = status / 100 == 3 ? "; redirects are not followed" : "";
        return new WebhookAnswer(kind, "the receiver answered " + status + redirect, retryAfter);
    }

    static WebhookAnswer later(String text) {
        return new WebhookAnswer(Kind.LATER, text, Optional.empty());
    }

    static WebhookAnswer never(String text) {
        return new WebhookAnswer(Kind.NEVER, text, Optional.empty());
    }

    boolean isTaken() {
        return kind == Kind.TAKEN;
    }

    boolean isGone() {
        return kind == Kind.GONE;
    }
}
