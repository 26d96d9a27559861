package io.livetrace.benchmarks.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A thread that stays on the machine's last processor, where Linux binds it ({@code taskset}); elsewhere an ordinary one. */
public final class Processor implements AutoCloseable {
    private static final int SECONDS = 10;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final boolean bound;

    public Processor() {
        int last = Runtime.getRuntime().availableProcessors() - 1;
        this.bound = last > 0 && run(() -> bindTo(last));
    }

    /** Whether the thread has a processor that it never leaves. */
    public boolean isBound() {
        return bound;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    /** Does the work there, and waits for it. */
    <T> T run(Callable<T> work) {
        try {
            return thread.submit(work).get();
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the benchmark was interrupted", e);
        }
    }

    private static boolean bindTo(int processor) {
        try {
            Path self = Files.readSymbolicLink(Path.of("/proc/thread-self"));
            Process taskset = new ProcessBuilder(
                            "taskset",
                            "-cp",
                            String.valueOf(processor),
                            self.getFileName().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return taskset.waitFor(SECONDS, TimeUnit.SECONDS) && taskset.exitValue() == 0;
        } catch (IOException noLinux) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
