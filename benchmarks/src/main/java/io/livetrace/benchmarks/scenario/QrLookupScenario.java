package io.livetrace.benchmarks.scenario;

import io.livetrace.benchmarks.harness.Arm;
import io.livetrace.benchmarks.harness.Plan;
import io.livetrace.benchmarks.harness.Result;
import io.livetrace.benchmarks.harness.Rounds;
import io.livetrace.benchmarks.sale.Client;
import io.livetrace.benchmarks.sale.Stage;
import io.livetrace.benchmarks.scan.PlainRoute;
import io.livetrace.benchmarks.scan.Processor;
import io.livetrace.benchmarks.scan.Scanner;
import io.livetrace.gateway.demo.DemoCompany;
import java.util.List;

/**
 * A consumer's lookup as JSON against a plain Vert.x route that returns the same bytes ready-made (y4), and against an empty question
 * to the ledger (y3).
 */
public record QrLookupScenario(Bed bed) implements Scenario {
    private static final String LOOKUP = "QR lookup";
    private static final String PLAIN = "y4 plain route";
    private static final String EVALUATE = "y3 empty evaluate";
    private static final String LOOKUP_HALF = "QR lookup, half";
    private static final String PLAIN_HALF = "y4 plain route, half";
    private static final double TAIL = 99;

    @Override
    public Result run(Plan plan) {
        try (Stage stage = Stage.on(bed.best(), bed.fresh("gateway"))) {
            String path = stage.tellStory();
            try (Client client = new Client(stage);
                    PlainRoute plain = PlainRoute.serving(
                            client.look(DemoCompany.PLATFORM, path).await());
                    Processor processor = new Processor();
                    Scanner lookups = new Scanner(processor, stage.port(), path);
                    Scanner copies = new Scanner(processor, plain.port(), path)) {
                plan.progress()
                        .accept(
                                processor.isBound()
                                        ? "the client has a processor of its own"
                                        : "the client shares its processor: latencies are those of a busier machine");
                return run(plan, new Yardsticks(stage.ledger()), lookups, copies);
            }
        }
    }

    private static Result run(Plan plan, Yardsticks yardsticks, Scanner lookups, Scanner copies) {
        Arm plain = new Arm(PLAIN, copies.atMost());
        Rounds peak = plan.run(List.of(new Arm(LOOKUP, lookups.atMost()), plain, yardsticks.evaluate(EVALUATE)));
        double rate = peak.perSecond(LOOKUP) / 2;
        Rounds half =
                plan.run(List.of(new Arm(LOOKUP_HALF, lookups.steady(rate)), new Arm(PLAIN_HALF, copies.steady(rate))));
        return Result.of("qr-lookup", peak.and(half))
                .gated(plan.gate(plain))
                .ratio("lookup_over_plain_route", peak.ratio(LOOKUP, PLAIN))
                .ratio("lookup_over_evaluate", peak.ratio(LOOKUP, EVALUATE))
                .ratio("p99_over_plain_route_at_half", half.latencyRatio(LOOKUP_HALF, PLAIN_HALF, TAIL));
    }
}
