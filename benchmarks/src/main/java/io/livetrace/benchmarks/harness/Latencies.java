package io.livetrace.benchmarks.harness;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Times that threads tell of. */
public final class Latencies {
    /** Two significant digits are enough to compare, and keep it small. */
    private static final int DIGITS = 2;

    private final ConcurrentHistogram micros = new ConcurrentHistogram(DIGITS);

    public void record(long nanos) {
        micros.recordValue(Math.max(0, TimeUnit.NANOSECONDS.toMicros(nanos)));
    }

    /** What was told until now, as a measurement over that time. */
    public Measurement over(Duration time) {
        return new Measurement(micros.getTotalCount(), 0, time, histogram());
    }

    Histogram histogram() {
        return micros.copy();
    }
}
