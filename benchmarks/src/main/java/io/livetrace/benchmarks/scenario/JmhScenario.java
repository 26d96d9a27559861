package io.livetrace.benchmarks.scenario;

import io.livetrace.benchmarks.harness.Plan;
import io.livetrace.benchmarks.harness.Result;
import io.livetrace.benchmarks.harness.Rounds;
import io.livetrace.benchmarks.micro.Steps;
import java.util.List;

/** Single steps of hot paths, by JMH: times, no ratios. */
public record JmhScenario(Bed bed) implements Scenario {
    @Override
    public Result run(Plan plan) {
        plan.progress().accept("measuring single steps");
        Result result = Result.of("jmh", new Rounds(List.of()));
        for (var step : Steps.micros(plan.pairs(), plan.time()).entrySet()) {
            result = result.figure(step.getKey() + "_us", step.getValue());
        }
        return result;
    }
}
