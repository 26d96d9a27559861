package io.livetrace.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs like the real one, ahead of it by as much as a test says. */
public final class MovableClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    /** Goes ahead of the real time by this much. */
    public void goAhead(Duration by) {
        ahead = by;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
