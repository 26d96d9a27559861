package io.livetrace.benchmarks.micro;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs all benchmarks of this package by JMH. */
public final class Steps {
    private Steps() {}

    /**
     * The mean time of each, in microseconds, by its name. Blocks.
     *
     * @param iterations how often each is measured, after as many to warm up
     * @param time how long each iteration is
     */
    public static SortedMap<String, Double> micros(int iterations, Duration time) {
        var options = new OptionsBuilder()
                .include(Steps.class.getPackageName().replace(".", "\\."))
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .warmupIterations(iterations)
                .warmupTime(TimeValue.milliseconds(time.toMillis()))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.milliseconds(time.toMillis()))
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            SortedMap<String, Double> micros = new TreeMap<>();
            new Runner(options)
                    .run()
                    .forEach(result -> micros.put(
                            result.getPrimaryResult().getLabel(),
                            result.getPrimaryResult().getScore()));
            return micros;
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH failed", e);
        }
    }
}
