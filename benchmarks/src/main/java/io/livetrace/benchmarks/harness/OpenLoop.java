package io.livetrace.benchmarks.harness;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Begins operations at a steady rate, whether the earlier ones have ended or not. Latencies count from the moment at which an
 * operation should have begun, so that a stall is felt by all who came meanwhile (no coordinated omission). Those of the same
 * millisecond come together: a thread that woke for each of them would take a processor from the server.
 *
 * @param perSecond how many operations begin each second
 * @param operation begins one; the answer says how many units of work it has done
 */
public record OpenLoop(double perSecond, Supplier<Future<Integer>> operation) implements Load {
    private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

    @Override
    public Measurement run(Duration time) {
        Recorder recorder = new Recorder(time);
        long interval = (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
        int count = Math.toIntExact(time.toNanos() / interval);
        CountDownLatch ended = new CountDownLatch(count);
        for (long i = 0; i < count; i++) {
            long wanted = recorder.begin() + i * interval / MILLISECOND * MILLISECOND;
            waitUntil(wanted);
            operation
                    .get()
                    .onSuccess(units -> recorder.succeed(wanted, units))
                    .onFailure(failure -> recorder.fail())
                    .onComplete(answered -> ended.countDown());
        }
        Patience.await(ended);
        return recorder.measurement();
    }

    private static void waitUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
