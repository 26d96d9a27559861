package io.livetrace.gateway.lookup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How we know what we say.
 *
 * @param endorsedBy the companies that checked and signed the newest of the transactions behind this lookup
 * @param lastRecord where that transaction stands; absent when nothing is recorded about the code
 * @param asOf the newest block that this gateway has read
 * @param demo all companies' keys are on one machine, so their signatures prove little
 */
public record Evidence(List<Organisation> endorsedBy, Optional<Position> lastRecord, Position asOf, boolean demo) {
    public Evidence {
        endorsedBy = List.copyOf(endorsedBy);
    }

    /** A block of a channel and the time of its newest transaction. */
    public record Position(String channel, long block, Instant time) {}
}
