package io.livetrace.benchmarks.harness;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Takes down what threads tell it while a load runs. */
public final class Recorder {
    private final Latencies latencies = new Latencies();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final long begin = System.nanoTime();
    private final long end;

    /** Begins now. */
    public Recorder(Duration time) {
        this.end = begin + time.toNanos();
    }

    public boolean isOver() {
        return System.nanoTime() >= end;
    }

    /** When it began, as {@link System#nanoTime} has it. */
    public long begin() {
        return begin;
    }

    /** An operation that was wanted at that moment has done so many units of work, which after the end count for nothing. */
    public void succeed(long wantedNanos, long units) {
        long now = System.nanoTime();
        latencies.record(now - wantedNanos);
        if (now <= end) {
            done.addAndGet(units);
        }
    }

    void fail() {
        failed.incrementAndGet();
    }

    public Measurement measurement() {
        return new Measurement(done.get(), failed.get(), Duration.ofNanos(end - begin), latencies.histogram());
    }
}
