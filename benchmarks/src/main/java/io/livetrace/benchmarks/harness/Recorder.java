package io.livetrace.benchmarks.harness;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes down what threads tell it while a load runs. Operations begin for a given time; all that have begun count, over the time
 * until the last one has its answer. So it makes no difference how many answers, which may come by the thousand, just miss an end.
 */
public final class Recorder {
    private final Latencies latencies = new Latencies();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final long begin = System.nanoTime();
    private final long end;

    /** Begins now; operations are to begin for so long. */
    public Recorder(Duration time) {
        this.end = begin + time.toNanos();
    }

    /** Whether no more operations are to begin. */
    public boolean isOver() {
        return System.nanoTime() >= end;
    }

    /** When it began, as {@link System#nanoTime} has it. */
    public long begin() {
        return begin;
    }

    /** An operation that was wanted at that moment has done so many units of work. */
    public void succeed(long wantedNanos, long units) {
        latencies.record(System.nanoTime() - wantedNanos);
        done.addAndGet(units);
    }

    void fail() {
        failed.incrementAndGet();
    }

    /** What came of it until now, when the last answer is there. */
    public Measurement measurement() {
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        return new Measurement(done.get(), failed.get(), time, latencies.histogram());
    }
}
