package io.livetrace.gateway.lookup;

import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.readmodel.ReadModel;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether what the read model says is recent enough to vouch for. The ledger is asked for its height every second, never on the
 * way of a scan; a block that stays unread, or a ledger that stays silent, makes us say that we cannot check.
 */
final class Freshness {
    private static final long EVERY_MILLIS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Clock clock;
    private final Ledger ledger;
    private final ReadModel readModel;
    private final String channel;
    private volatile Seen seen;

    /**
     * What the ledger last said.
     *
     * @param answered when it last answered
     * @param height a height that it had and the read model did not have yet, or else its last
     * @param since when it first told that height
     */
    private record Seen(Instant answered, long height, Instant since) {}

    Freshness(Clock clock, Ledger ledger, ReadModel readModel, String channel) {
        this.clock = clock;
        this.ledger = ledger;
        this.readModel = readModel;
        this.channel = channel;
        this.seen = new Seen(clock.instant(), 0, clock.instant());
    }

    /** Begins to ask. */
    Freshness start(Vertx vertx) {
        vertx.setPeriodic(EVERY_MILLIS, timer -> ledger.height(channel).onSuccess(this::heard));
        return this;
    }

    boolean isCurrent() {
        Seen last = seen;
        Instant now = clock.instant();
        boolean read = readModel.height() >= last.height() || isRecent(last.since(), now);
        return read && isRecent(last.answered(), now) && !readModel.isRebuilding();
    }

    private void heard(long height) {
        Instant now = clock.instant();
        Seen last = seen;
        boolean reached = readModel.height() >= last.height();
        seen = reached ? new Seen(now, height, now) : new Seen(now, last.height(), last.since());
    }

    private static boolean isRecent(Instant then, Instant now) {
        return then.plus(PATIENCE).isAfter(now);
    }
}
