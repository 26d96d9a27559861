package io.livetrace.gateway.ledger.fabric;

import java.time.Duration;

/**
 * How long each step may take. Ours are longer than the peer's own, so that its answer, which says more, comes first.
 *
 * @param evaluate a question to one peer
 * @param endorse endorsement by all that are named
 * @param submit handing over to ordering
 * @param commit from there to the block; what takes longer is of unknown outcome
 */
record Deadlines(Duration evaluate, Duration endorse, Duration submit, Duration commit) {
    /** For peers set up by our launcher. */
    public static final Deadlines USUAL = new Deadlines(
            Duration.ofSeconds(20), Duration.ofSeconds(25), Duration.ofSeconds(25), Duration.ofSeconds(30));
}
