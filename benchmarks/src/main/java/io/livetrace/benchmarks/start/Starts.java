package io.livetrace.benchmarks.start;

import io.livetrace.benchmarks.harness.Latencies;
import io.livetrace.benchmarks.harness.Load;
import io.livetrace.benchmarks.harness.Measurement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Starts gateways, one after the other. What counts is the time from each command to the first answer; how long they take to
 * stop does not.
 *
 * @param data where the next one keeps what is durable
 */
public record Starts(Launcher launcher, Supplier<Path> data) implements Load {
    @Override
    public Measurement run(Duration time) {
        Latencies latencies = new Latencies();
        Duration starting = Duration.ZERO;
        while (starting.compareTo(time) < 0) {
            Duration took = start();
            latencies.record(took.toNanos());
            starting = starting.plus(took);
        }
        return latencies.over(starting);
    }

    private Duration start() {
        String directory = data.get().toString();
        long begun = System.nanoTime();
        try (RunningGateway gateway = launcher.up("--demo", "--data", directory)) {
            gateway.answer();
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }
}
