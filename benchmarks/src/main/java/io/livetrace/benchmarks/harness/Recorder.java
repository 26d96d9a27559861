package io.livetrace.benchmarks.harness;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Takes down what threads tell it while a load runs. */
final class Recorder {
    private final Latencies latencies = new Latencies();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final long begin = System.nanoTime();
    private final long end;

    Recorder(Duration time) {
        this.end = begin + time.toNanos();
    }

    boolean isOver() {
        return System.nanoTime() >= end;
    }

    long begin() {
        return begin;
    }

    /** An operation that was wanted at that moment has done so many units of work, which after the end count for nothing. */
    void succeed(long wantedNanos, long units) {
        long now = System.nanoTime();
        latencies.record(now - wantedNanos);
        if (now <= end) {
            done.addAndGet(units);
        }
    }

    void fail() {
        failed.incrementAndGet();
    }

    Measurement measurement() {
        return new Measurement(done.get(), failed.get(), Duration.ofNanos(end - begin), latencies.histogram());
    }
}
