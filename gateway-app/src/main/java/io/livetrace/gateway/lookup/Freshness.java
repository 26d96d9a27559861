package io.livetrace.gateway.lookup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Whether what the read model says is recent enough to vouch for. A block that the ledger is known to have and that stays unread,
 * or a ledger that stays silent, makes us say that we cannot check.
 */
final class Freshness {
    /** How long a block may stay unread, or the ledger silent. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Clock clock;
    private final LongSupplier blocksRead;
    private final BooleanSupplier rebuilding;
    private volatile Heard last;

    /**
     * What the ledger has said.
     *
     * @param answered when it last answered
     * @param height a height that it had and that was not read yet, or else its last
     * @param since when it first told that height
     */
    private record Heard(Instant answered, long height, Instant since) {}

    Freshness(Clock clock, LongSupplier blocksRead, BooleanSupplier rebuilding) {
        this.clock = clock;
        this.blocksRead = blocksRead;
        this.rebuilding = rebuilding;
        this.last = new Heard(clock.instant(), 0, clock.instant());
    }

    boolean isCurrent() {
        Heard heard = last;
        Instant now = clock.instant();
        boolean read = blocksRead.getAsLong() >= heard.height() || isRecent(heard.since(), now);
        return read && isRecent(heard.answered(), now) && !rebuilding.getAsBoolean();
    }

    /** The ledger has that many blocks now. */
    void heard(long height) {
        Instant now = clock.instant();
        Heard before = last;
        last = blocksRead.getAsLong() >= before.height()
                ? new Heard(now, height, now)
                : new Heard(now, before.height(), before.since());
    }

    private static boolean isRecent(Instant then, Instant now) {
        return then.plus(PATIENCE).isAfter(now);
    }
}
