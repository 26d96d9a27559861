package io.livetrace.benchmarks.scenario;

import io.livetrace.benchmarks.harness.Arm;
import io.livetrace.benchmarks.harness.ClosedLoop;
import io.livetrace.benchmarks.harness.OpenLoop;
import io.livetrace.benchmarks.harness.Plan;
import io.livetrace.benchmarks.harness.Result;
import io.livetrace.benchmarks.harness.Rounds;
import io.livetrace.benchmarks.history.History;
import io.livetrace.benchmarks.history.Tracer;
import io.livetrace.benchmarks.sale.Client;
import io.livetrace.benchmarks.sale.Stage;
import java.util.List;
import java.util.stream.Stream;

/** Tracing up and down over HTTP, in a store of as many events as asked for and in one of a tenth of them. */
public record TraceScenario(Bed bed) implements Scenario {
    private static final String UP = "up";
    private static final String DOWN = "down";
    private static final String TENTH = ", a tenth of the events";
    private static final String HALF = ", half of the peak";
    private static final int UNDER_WAY = 4;
    private static final int TIMES = 10;
    private static final double TAIL = 99;

    @Override
    public Result run(Plan plan) {
        Archive all = Archive.of(bed, History.ofEvents(bed.events()), plan.progress());
        Archive tenth = Archive.of(bed, History.ofEvents(bed.events() / TIMES), plan.progress());
        plan.progress().accept("folding their blocks");
        try (Stage large = all.rebuild();
                Client atLarge = new Client(large);
                Stage small = tenth.rebuild();
                Client atSmall = new Client(small)) {
            return run(plan, new Tracer(atLarge, all.history()), new Tracer(atSmall, tenth.history()));
        }
    }

    private Result run(Plan plan, Tracer large, Tracer small) {
        List<Arm> arms = Stream.concat(arms("", large), arms(TENTH, small)).toList();
        Rounds peak = plan.run(arms);
        Rounds half = plan.run(List.of(
                new Arm(UP + HALF, new OpenLoop(peak.perSecond(UP) / 2, large::up)),
                new Arm(DOWN + HALF, new OpenLoop(peak.perSecond(DOWN) / 2, large::down))));
        return Result.of("trace", peak.and(half))
                .gated(plan.gate(arms.get(0)))
                .ratio("up_cost_over_a_tenth", peak.ratio(UP + TENTH, UP))
                .ratio("down_cost_over_a_tenth", peak.ratio(DOWN + TENTH, DOWN))
                .figure("events", bed.events())
                .figure("up_p99_ms_at_half", half.total(UP + HALF).millisAt(TAIL))
                .figure("down_p99_ms_at_half", half.total(DOWN + HALF).millisAt(TAIL));
    }

    private static Stream<Arm> arms(String store, Tracer tracer) {
        return Stream.of(
                new Arm(UP + store, new ClosedLoop(UNDER_WAY, tracer::up)),
                new Arm(DOWN + store, new ClosedLoop(UNDER_WAY, tracer::down)));
    }
}
