package io.livetrace.embedded.block;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers blocks to one consumer, on a thread of its own: it pulls them, so a slow consumer slows nobody else down. A consumer
 * that throws gets the same block again a second later.
 */
public final class BlockStream implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BlockStream.class);
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LongFunction<Optional<Block>> source;
    private final Consumer<Block> consumer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private long next;
    private long wakings;
    private boolean closed;

    /**
     * Starts delivering.
     *
     * @param from the first block's number
     * @param source gives the block of a number, once there is one
     */
    public BlockStream(long from, LongFunction<Optional<Block>> source, Consumer<Block> consumer) {
        this.next = from;
        this.source = source;
        this.consumer = consumer;
        this.thread = new Thread(this::run, "blocks");
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** There is a new block. */
    public void wake() {
        lock.lock();
        try {
            wakings++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (true) {
            Optional<Block> block = await();
            if (block.isEmpty()) {
                return;
            }
            deliver(block.get());
        }
    }

    private void deliver(Block block) {
        try {
            consumer.accept(block);
            next++;
        } catch (RuntimeException e) {
            LOG.error("a consumer failed at block {} and will get it again", block.number(), e);
            pause();
        }
    }

    /** The next block, as soon as there is one; nothing when the stream is closed. Blocks are read without holding the lock. */
    private Optional<Block> await() {
        while (true) {
            long seen = wakings();
            if (seen < 0) {
                return Optional.empty();
            }
            Optional<Block> block = source.apply(next);
            if (block.isPresent()) {
                return block;
            }
            awaitMoreThan(seen);
        }
    }

    /** How often the stream has been woken; negative when it is closed. */
    private long wakings() {
        lock.lock();
        try {
            return closed ? -1 : wakings;
        } finally {
            lock.unlock();
        }
    }

    private void awaitMoreThan(long seen) {
        lock.lock();
        try {
            while (!closed && wakings == seen) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        lock.lock();
        try {
            long left = RETRY_NANOS;
            while (!closed && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Stops after the block that is being delivered. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (Thread.currentThread() != thread) {
            joinUninterruptibly();
        }
    }

    private void joinUninterruptibly() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
