package io.livetrace.domain.logistics;

import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.TxContext;
import java.time.Duration;
import java.time.Instant;

/** How an observation's own time lies to the transaction that records it. Devices queue what they see while they have no network. */
public enum Timeliness {
    LIVE,
    /** Recorded as it was, but too late to move anything. */
    LATE;

    /** Older observations moved nothing even if they were the newest. */
    public static final Duration LATE_AFTER = Duration.ofHours(1);

    /** Older observations are refused. */
    public static final Duration OLDEST = Duration.ofDays(7);

    /** How far a device's clock may be ahead. */
    static final Duration AHEAD = Duration.ofMinutes(2);

    /** Late is what is over an hour old, or older than the last change that is known. */
    static Timeliness of(Instant seen, Instant lastChange, TxContext tx) {
        requireRecordable(seen, tx);
        return seen.isBefore(tx.time().minus(LATE_AFTER)) || seen.isBefore(lastChange) ? LATE : LIVE;
    }

    static void requireRecordable(Instant seen, TxContext tx) {
        Refusal.unless(
                !seen.isAfter(tx.time().plus(AHEAD)),
                LogisticsCode.OBSERVATION_IN_FUTURE,
                seen + " has not come yet; set the device's clock");
        Refusal.unless(
                !seen.isBefore(tx.time().minus(OLDEST)),
                LogisticsCode.OBSERVATION_TOO_OLD,
                seen + " is more than seven days ago; keep it in your own books");
    }
}
