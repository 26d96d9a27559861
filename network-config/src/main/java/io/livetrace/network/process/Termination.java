package io.livetrace.network.process;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: asks all of them first, waits until each is gone, and kills what does not go in time. */
public final class Termination {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Termination() {}

    public static void of(Collection<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroy);
        long until = System.nanoTime() + PATIENCE.toNanos();
        processes.forEach(process -> await(process, until));
    }

    private static void await(ProcessHandle process, long until) {
        try {
            process.onExit().get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException stubborn) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
