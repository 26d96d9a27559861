package io.livetrace.benchmarks.harness;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What came of a load.
 *
 * @param done how many units of work succeeded
 * @param failed how many operations did not
 * @param time how long that took, from the first operation's begin to the last one's end
 * @param latencies of the operations that succeeded, in microseconds
 */
public record Measurement(long done, long failed, Duration time, Histogram latencies) {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MICROS_PER_MILLI = 1e3;

    /** One operation that did so many units of work, however long that took. */
    public static Measurement ofOne(long units, Duration took) {
        Latencies latencies = new Latencies();
        latencies.record(took.toNanos());
        return new Measurement(units, 0, took, latencies.histogram());
    }

    public double perSecond() {
        return done * NANOS_PER_SECOND / time.toNanos();
    }

    /** A percentile of the latencies, such as 99. */
    public double millisAt(double percentile) {
        return latencies.getValueAtPercentile(percentile) / MICROS_PER_MILLI;
    }

    /** Both together, one after the other. */
    Measurement and(Measurement other) {
        Histogram both = latencies.copy();
        both.add(other.latencies);
        return new Measurement(done + other.done, failed + other.failed, time.plus(other.time), both);
    }
}
