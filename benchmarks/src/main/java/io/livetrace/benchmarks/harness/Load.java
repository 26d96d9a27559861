package io.livetrace.benchmarks.harness;

import java.time.Duration;

/** Work that is done for a while and measured. */
@FunctionalInterface
public interface Load {
    /** Works for that long, and gives back when all that was begun has ended. Blocks. */
    Measurement run(Duration time);
}
