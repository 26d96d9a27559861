package io.livetrace.benchmarks.scenario;

import io.livetrace.benchmarks.harness.Arm;
import io.livetrace.benchmarks.harness.Plan;
import io.livetrace.benchmarks.harness.Result;
import io.livetrace.benchmarks.harness.Rounds;
import io.livetrace.benchmarks.start.Launcher;
import io.livetrace.benchmarks.start.Starts;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** From {@code ./livetrace up} to the gateway's first answer: where nothing is yet, and where the story has been told. */
public record StartScenario(Bed bed) implements Scenario {
    private static final String NEW = "up, nothing there";
    private static final String AGAIN = "up, after the story";
    private static final double MEDIAN = 50;

    @Override
    public Result run(Plan plan) {
        Launcher launcher = new Launcher(bed.launcher());
        Path told = bed.fresh("told");
        plan.progress().accept("telling the story");
        launcher.tellStory(told);
        Arm anew = new Arm(NEW, new Starts(launcher, () -> bed.fresh("new")));
        Rounds rounds = plan.run(List.of(anew, new Arm(AGAIN, new Starts(launcher, () -> told))));
        return Result.of("start", rounds)
                .gated(plan.gate(anew))
                .ratio("again_over_new", rounds.latencyRatio(AGAIN, NEW, MEDIAN))
                .figure("first_answer_new_s", seconds(rounds, NEW))
                .figure("first_answer_again_s", seconds(rounds, AGAIN));
    }

    private static double seconds(Rounds rounds, String arm) {
        return rounds.total(arm).millisAt(MEDIAN) / TimeUnit.SECONDS.toMillis(1);
    }
}
