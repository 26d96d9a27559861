package io.livetrace.benchmarks.scenario;

import io.livetrace.benchmarks.harness.Arm;
import io.livetrace.benchmarks.harness.Measurement;
import io.livetrace.benchmarks.harness.Plan;
import io.livetrace.benchmarks.harness.Result;
import io.livetrace.benchmarks.harness.Rounds;
import io.livetrace.benchmarks.history.History;
import io.livetrace.benchmarks.sale.Stage;
import io.livetrace.gateway.ledger.fabric.FabricNetwork;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A gateway that lost its read model makes it again from all blocks, against what ledgers commit in the same time: the embedded one
 * and, where there is one, real Fabric.
 */
public record RebuildScenario(Bed bed) implements Scenario {
    private static final String REBUILD = "rebuild, events";
    private static final String EMBEDDED = "y1 empty submit";
    private static final String FABRIC = "y1 empty submit, fabric";

    @Override
    public Result run(Plan plan) {
        Archive archive = Archive.of(bed, History.ofEvents(bed.events()), plan.progress());
        List<Arm> arms = new ArrayList<>(List.of(new Arm(REBUILD, time -> rebuild(archive))));
        try (Bed.OpenLedger embedded = Bed.open(bed.embedded())) {
            arms.add(new Yardsticks(embedded.ledger()).emptySubmit(EMBEDDED));
            return bed.platformsOwn()
                    .map(connection -> besidesFabric(plan, arms, connection))
                    .orElseGet(() -> measure(plan, arms));
        }
    }

    private Result besidesFabric(Plan plan, List<Arm> arms, Path connection) {
        try (Bed.OpenLedger fabric = Bed.open(FabricNetwork.at(connection))) {
            arms.add(new Yardsticks(fabric.ledger()).emptySubmit(FABRIC));
            Result result = measure(plan, arms);
            return result.ratio("events_over_fabric_commits", result.rounds().ratio(REBUILD, FABRIC));
        }
    }

    private Result measure(Plan plan, List<Arm> arms) {
        Rounds rounds = plan.run(arms);
        return Result.of("rebuild", rounds)
                .gated(plan.gate(arms.get(1)))
                .ratio("events_over_embedded_commits", rounds.ratio(REBUILD, EMBEDDED))
                .figure("events", bed.events());
    }

    /** All of it each time, however long that takes. */
    private static Measurement rebuild(Archive archive) {
        long begun = System.nanoTime();
        Stage rebuilt = archive.rebuild();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        rebuilt.close();
        return Measurement.ofOne(archive.history().events(), took);
    }
}
