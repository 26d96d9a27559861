package io.livetrace.embedded;

import java.time.Duration;

/**
 * When the orderer cuts a block: as soon as one of the three is reached.
 *
 * @param maxMessages transactions in a block
 * @param preferredBytes their size; a larger transaction gets a block of its own
 * @param timeout how long the first transaction waits for company
 */
public record BlockCutting(int maxMessages, int preferredBytes, Duration timeout) {
    /** 500 transactions, 2 MB, 5 ms: a lone transaction commits at once, a crowd shares its disk flushes. */
    public static final BlockCutting DEFAULT = new BlockCutting(500, 2 << 20, Duration.ofMillis(5));

    /** A network's pace, so that contention shows: 200 ms. */
    public static final BlockCutting LIKE_A_NETWORK = DEFAULT.every(Duration.ofMillis(200));

    public BlockCutting every(Duration newTimeout) {
        return new BlockCutting(maxMessages, preferredBytes, newTimeout);
    }
}
