package io.livetrace.embedded;

import java.time.Duration;

/**
 * Limits that a Fabric network sets, too.
 *
 * @param messageBytes size of a transaction's envelope
 * @param execution how long a chaincode may take
 * @param commit how long a client waits for a block before it gives up with {@link CommitStatusException}
 */
public record Limits(int messageBytes, Duration execution, Duration commit) {
    /** Fabric's: 10 MB, 30 s; and the Fabric client's minute. */
    public static final Limits DEFAULT = new Limits(10 << 20, Duration.ofSeconds(30), Duration.ofMinutes(1));

    public Limits execution(Duration limit) {
        return new Limits(messageBytes, limit, commit);
    }

    public Limits commit(Duration limit) {
        return new Limits(messageBytes, execution, limit);
    }
}
