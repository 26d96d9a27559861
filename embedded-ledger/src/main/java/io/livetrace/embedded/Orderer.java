package io.livetrace.embedded;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts transactions in order and hands them on in batches. The same thread commits a batch before it gathers the next, so
 * whatever arrives while a block is being written shares the next one.
 *
 * @param <T> what is ordered
 */
final class Orderer<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Orderer.class);
    private static final int CAPACITY = 20_000;
    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final BlockCutting rules;
    private final ToIntFunction<T> size;
    private final Consumer<List<T>> committer;
    private final Consumer<T> abandoned;
    private final BlockingQueue<Arrival<T>> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final Thread thread;
    private @Nullable Arrival<T> leftOver;
    private volatile boolean closing;
    private volatile boolean stopped;

    private record Arrival<T>(T transaction, long nanoTime) {}

    /**
     * Starts ordering.
     *
     * @param rules when a batch is cut
     * @param size how large a transaction is
     * @param committer makes a block of a batch; when it fails, ordering stops for good
     * @param abandoned hears of each transaction that was accepted and will not be committed after such a failure
     */
    Orderer(BlockCutting rules, ToIntFunction<T> size, Consumer<List<T>> committer, Consumer<T> abandoned) {
        this.rules = rules;
        this.size = size;
        this.committer = committer;
        this.abandoned = abandoned;
        this.thread = new Thread(this::run, "orderer");
        thread.setDaemon(true);
        thread.start();
    }

    /** Accepts a transaction, or refuses it because there is no room or ordering has stopped. */
    boolean offer(T transaction) {
        boolean accepted = !closing && !stopped && queue.offer(new Arrival<>(transaction, System.nanoTime()));
        if (accepted && stopped) {
            abandonAll(); // it may have come in just after the last one was taken out
        }
        return accepted;
    }

    /** Whether it takes nothing more after a failure. */
    boolean hasStopped() {
        return stopped;
    }

    private void run() {
        try {
            while (true) {
                List<T> batch = gather();
                if (!batch.isEmpty()) {
                    commit(batch);
                } else if (closing) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped = true;
            abandonAll();
        }
    }

    private void commit(List<T> batch) throws InterruptedException {
        try {
            committer.accept(batch);
        } catch (RuntimeException e) {
            LOG.error("no more blocks are made: the ledger must be opened again", e);
            batch.forEach(abandoned);
            throw new InterruptedException();
        }
    }

    private List<T> gather() throws InterruptedException {
        Batch<T> batch = new Batch<>(rules);
        long deadline = System.nanoTime() + IDLE_NANOS;
        while (!batch.isFull()) {
            Arrival<T> arrival = next(deadline);
            if (arrival == null) {
                break;
            }
            int bytes = size.applyAsInt(arrival.transaction());
            if (!batch.hasRoomFor(bytes)) {
                leftOver = arrival;
                break;
            }
            if (batch.content().isEmpty()) {
                deadline = arrival.nanoTime() + rules.timeout().toNanos();
            }
            batch.add(arrival.transaction(), bytes);
        }
        return batch.content();
    }

    /** The next transaction; null when none comes in time. What is there already is always taken. */
    private @Nullable Arrival<T> next(long deadline) throws InterruptedException {
        Arrival<T> first = leftOver;
        if (first != null) {
            leftOver = null;
            return first;
        }
        Arrival<T> arrival;
        long patience;
        do {
            patience = closing ? 0 : Math.max(0, deadline - System.nanoTime());
            arrival = queue.poll(Math.min(patience, IDLE_NANOS), TimeUnit.NANOSECONDS);
        } while (arrival == null && patience > 0);
        return arrival;
    }

    private void abandonAll() {
        for (Arrival<T> left = queue.poll(); left != null; left = queue.poll()) {
            abandoned.accept(left.transaction());
        }
    }

    /** Commits what has been accepted, then stops. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
