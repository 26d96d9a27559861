package io.livetrace.domain.instruction;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom a late instruction concerns: the later it gets, the further up. Derived from times, so it holds even when every gateway is
 * down, and nobody has to write it. Each rung comes a share of the time that was given after that has run out.
 */
public enum Escalation {
    /** The company that was asked. */
    ASKED(0, Duration.ZERO),
    /** The company on whose behalf it was issued, which may look for another way. */
    ISSUER(10, Duration.ofMinutes(15)),
    /** The platform, which may stop the sale or warn the company. */
    PLATFORM(100, Duration.ofHours(1));

    private final int percent;
    private final Duration least;

    Escalation(int percent, Duration least) {
        this.percent = percent;
        this.least = least;
    }

    /** When an instruction that is not done by then gets so far. */
    public Instant reachedAt(Instant issuedAt, Instant due) {
        Duration share = Duration.between(issuedAt, due).multipliedBy(percent).dividedBy(100);
        return due.plus(share.compareTo(least) < 0 ? least : share);
    }

    /** How far it has got; empty before it is due. */
    static Optional<Escalation> of(Instant issuedAt, Instant due, Instant now) {
        return Stream.of(values())
                .filter(rung -> now.isAfter(rung.reachedAt(issuedAt, due)))
                .reduce((lower, higher) -> higher);
    }
}
