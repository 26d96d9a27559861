package io.livetrace.benchmarks.harness;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** A load that goes on, unmeasured, while another is measured. */
public final class Background implements AutoCloseable {
    private static final Duration SLICE = Duration.ofSeconds(1);

    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread thread;

    private Background(Load load) {
        this.thread = new Thread(
                () -> {
                    while (!over.get()) {
                        load.run(SLICE);
                    }
                },
                "background load");
        thread.start();
    }

    /** Begins it. */
    public static Background of(Load load) {
        return new Background(load);
    }

    /** Measures another load while this one goes on. */
    public Measurement meanwhile(Load measured, Duration time) {
        return measured.run(time);
    }

    /** Ends it, and waits until it has. */
    @Override
    public void close() {
        over.set(true);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
