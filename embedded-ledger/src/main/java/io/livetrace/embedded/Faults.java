package io.livetrace.embedded;

import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What goes wrong on purpose, in tests: endorsers one block behind, envelopes lost or repeated. Thread-safe; steered while the
 * ledger runs.
 */
public final class Faults {
    private final Set<String> lagging = ConcurrentHashMap.newKeySet();
    private final Set<String> laggingOnce = ConcurrentHashMap.newKeySet();
    private final AtomicInteger toLose = new AtomicInteger();
    private final AtomicInteger toRepeat = new AtomicInteger();
    private volatile Shares shares = new Shares(new Random(0), 0, 0, 0);

    private record Shares(Random random, double lagging, double lost, double repeated) {
        boolean happens(double share) {
            return share > 0 && random.nextDouble() < share;
        }
    }

    /** The peer of {@code mspId} endorses on the state before the newest block, until {@link #catchUp}. */
    public void lag(String mspId) {
        lagging.add(mspId);
    }

    /** The peer of {@code mspId} runs its next proposal on the state before the newest block, and no other. */
    public void lagOnce(String mspId) {
        laggingOnce.add(mspId);
    }

    public void catchUp(String mspId) {
        lagging.remove(mspId);
    }

    /** The next envelope that reaches the orderer is acknowledged and forgotten. */
    public void loseNext() {
        toLose.incrementAndGet();
    }

    /** The next envelope that reaches the orderer is ordered twice. */
    public void repeatNext() {
        toRepeat.incrementAndGet();
    }

    /** From now on, faults happen by themselves, the same ones for the same seed and order of calls; shares are between 0 and 1. */
    public void atRandom(long seed, double lagging, double lost, double repeated) {
        shares = new Shares(new Random(seed), lagging, lost, repeated);
    }

    boolean isLagging(String mspId) {
        return lagging.contains(mspId) || laggingOnce.remove(mspId) || shares.happens(shares.lagging);
    }

    /** How many copies of the next envelope get through: none, one or two. */
    int copies() {
        if (take(toLose) || shares.happens(shares.lost)) {
            return 0;
        }
        return take(toRepeat) || shares.happens(shares.repeated) ? 2 : 1;
    }

    private static boolean take(AtomicInteger stock) {
        return stock.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
}
