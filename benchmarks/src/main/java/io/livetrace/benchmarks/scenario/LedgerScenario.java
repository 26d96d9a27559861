package io.livetrace.benchmarks.scenario;

import io.livetrace.benchmarks.harness.Arm;
import io.livetrace.benchmarks.harness.Plan;
import io.livetrace.benchmarks.harness.Result;
import io.livetrace.benchmarks.harness.Rounds;
import io.livetrace.gateway.ledger.fabric.FabricNetwork;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Empty transactions and questions on the embedded ledger and on real Fabric, and on Fabric the one stream of outcomes against
 * asking for each transaction's status.
 */
public record LedgerScenario(Bed bed) implements Scenario {
    private static final String EMBEDDED = "embedded, submit";
    private static final String EMBEDDED_ALONE = "embedded, one at a time";
    private static final String EMBEDDED_ASK = "embedded, evaluate";
    private static final String STREAM = "fabric, submit";
    private static final String STATUS = "fabric, stock client";
    private static final String FABRIC_ALONE = "fabric, one at a time";
    private static final String FABRIC_ASK = "fabric, evaluate";
    private static final double MEDIAN = 50;

    @Override
    public Result run(Plan plan) {
        try (Bed.OpenLedger embedded = Bed.open(bed.embedded())) {
            Yardsticks here = new Yardsticks(embedded.ledger());
            List<Arm> arms = new ArrayList<>(
                    List.of(here.emptySubmit(EMBEDDED), here.loneSubmit(EMBEDDED_ALONE), here.evaluate(EMBEDDED_ASK)));
            return bed.platformsOwn()
                    .map(connection -> compared(plan, arms, connection))
                    .orElseGet(() -> alone(plan, arms));
        }
    }

    private static Result alone(Plan plan, List<Arm> arms) {
        Result result = Result.of("ledger", plan.run(arms)).gated(plan.gate(arms.get(0)));
        return withLoneCommit(result);
    }

    private static Result compared(Plan plan, List<Arm> arms, Path connection) {
        try (Bed.OpenLedger fabric = Bed.open(FabricNetwork.at(connection));
                StockClient stock = StockClient.connect(connection)) {
            Yardsticks there = new Yardsticks(fabric.ledger());
            arms.addAll(List.of(
                    there.emptySubmit(STREAM),
                    new Arm(STATUS, stock.emptySubmit()),
                    there.loneSubmit(FABRIC_ALONE),
                    there.evaluate(FABRIC_ASK)));
            Rounds rounds = plan.run(arms);
            return withLoneCommit(Result.of("ledger", rounds).gated(plan.gate(there.emptySubmit(STREAM))))
                    .ratio("stream_over_commit_status", rounds.ratio(STREAM, STATUS))
                    .ratio("embedded_over_fabric_submit", rounds.ratio(EMBEDDED, STREAM))
                    .ratio("embedded_over_fabric_alone", rounds.ratio(EMBEDDED_ALONE, FABRIC_ALONE))
                    .ratio("embedded_over_fabric_evaluate", rounds.ratio(EMBEDDED_ASK, FABRIC_ASK));
        }
    }

    private static Result withLoneCommit(Result result) {
        return result.figure(
                "embedded_lone_commit_p50_ms",
                result.rounds().total(EMBEDDED_ALONE).millisAt(MEDIAN));
    }
}
