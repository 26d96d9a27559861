package io.livetrace.benchmarks.scenario;

import io.livetrace.benchmarks.harness.Plan;
import io.livetrace.benchmarks.harness.Result;

/** Something worth measuring. */
@FunctionalInterface
public interface Scenario {
    /** Measures it. Blocks. */
    Result run(Plan plan);
}
