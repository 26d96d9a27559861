package io.livetrace.gateway.readmodel;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How far the fold is, and who waits for it to get further. */
final class Progress {
    /** Nobody waits for a block that is further ahead than this: it bounds who waits. */
    private static final long FURTHEST = 10_000;

    private final NavigableMap<Long, Promise<Void>> waiting = new TreeMap<>();
    private long height;
    private long target = Long.MAX_VALUE;

    /** The fold stands at {@code from}; the ledger had {@code to} blocks. */
    synchronized void start(long from, long to) {
        height = from;
        target = to;
    }

    /** Completes when that many blocks are folded. */
    synchronized Future<Void> reached(long wanted) {
        if (wanted > height + FURTHEST && wanted != target) {
            return Future.failedFuture("block " + wanted + " is too far ahead to wait for");
        }
        return wanted <= height
                ? Future.succeededFuture()
                : waiting.computeIfAbsent(wanted, none -> Promise.promise()).future();
    }

    /** Whether nobody has noted yet that the block is folded. */
    synchronized boolean isNew(long block) {
        return block >= height;
    }

    /** Notes that a block is folded. */
    void folded(long block) {
        advance(block).values().forEach(Promise::tryComplete);
    }

    synchronized long height() {
        return height;
    }

    synchronized boolean isBehindStart() {
        return height < target;
    }

    private synchronized Map<Long, Promise<Void>> advance(long block) {
        height = Math.max(height, block + 1);
        NavigableMap<Long, Promise<Void>> ready = waiting.headMap(height, true);
        Map<Long, Promise<Void>> taken = new TreeMap<>(ready);
        ready.clear();
        return taken;
    }
}
