package io.livetrace.network.process;

import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: asks all of them first, then waits until each is gone, and kills what does not go. */
public final class Termination {
    private static final int PATIENCE_SECONDS = 15;

    private Termination() {}

    public static void of(Collection<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroy);
        processes.forEach(Termination::await);
    }

    private static void await(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
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
