package io.livetrace.benchmarks.scenario;

import io.livetrace.benchmarks.harness.Arm;
import io.livetrace.benchmarks.harness.ClosedLoop;
import io.livetrace.benchmarks.harness.OpenLoop;
import io.livetrace.benchmarks.harness.Plan;
import io.livetrace.benchmarks.harness.Result;
import io.livetrace.benchmarks.harness.Rounds;
import io.livetrace.benchmarks.sale.Audit;
import io.livetrace.benchmarks.sale.Blocks;
import io.livetrace.benchmarks.sale.Client;
import io.livetrace.benchmarks.sale.Crowd;
import io.livetrace.benchmarks.sale.HotArticle;
import io.livetrace.benchmarks.sale.LedgerBytes;
import io.livetrace.benchmarks.sale.Rush;
import io.livetrace.benchmarks.sale.Stage;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.verify.Verification;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * One hot article: reservations over HTTP with order number, buyer and limit, in lanes of several shapes, against an empty
 * transaction (y1), an asset of 100 bytes (y2) and the stock kept under one key (y5) on the same ledger; then at half of the fastest
 * shape's peak, in that shape and in the one that answers soonest of those with room for as much. Then a rush of ten buyers for every unit, after
 * which nothing may be left and nobody may have been promised what there is not.
 */
public record HotSkuScenario(Bed bed) implements Scenario {
    private static final String EMPTY = "y1 empty submit";
    private static final String CREATE = "y2 create 100 bytes";
    private static final String NAIVE = "y5 naive hot key";
    /** A shape that does at least so much of what the fastest does has room at half of that, and may answer sooner. */
    private static final double ROOM = 0.75;

    /** More than a round sells; every round has a slot of its own. */
    private static final int UNITS = 500_000;

    private static final int ORDERS_PER_REQUEST = 100;
    private static final double TAIL = 99;

    @Override
    public Result run(Plan plan) {
        try (Stage stage = Stage.on(bed.best(), bed.fresh("gateway"));
                Client client = new Client(stage)) {
            HotArticle article = new HotArticle(client, Long.toString(System.nanoTime(), Character.MAX_RADIX));
            return new Sale(plan, bed.shapes(), stage, client, article, new ArrayList<>()).run();
        }
    }

    private record Sale(
            Plan plan, List<Shape> shapes, Stage stage, Client client, HotArticle article, List<Crowd> crowds) {
        Result run() {
            Yardsticks yardsticks = new Yardsticks(stage.ledger());
            List<Arm> arms = new ArrayList<>(
                    List.of(yardsticks.emptySubmit(EMPTY), yardsticks.create(CREATE), yardsticks.naiveHotKey(NAIVE)));
            shapes.forEach(shape -> arms.add(arm(shape)));
            Rounds rounds = plan.run(arms);
            Shape fastest = fastest(rounds);
            double peak = rounds.perSecond(fastest.arm());
            Shape soonest = soonest(rounds, ROOM * peak);
            Rounds atHalf = plan.run(Stream.of(fastest, soonest)
                    .distinct()
                    .map(shape -> half(shape, peak / 2))
                    .toList());
            Result result = Result.of("hot-sku", rounds.and(atHalf))
                    .gated(plan.gate(arm(fastest)))
                    .ratio("accepted_over_naive", rounds.ratio(fastest.arm(), NAIVE))
                    .ratio("accepted_over_empty", rounds.ratio(fastest.arm(), EMPTY))
                    .figure(
                            "reservation_p99_ms_at_half_of_peak_fastest",
                            atHalf.total(fastest.armAtHalf()).millisAt(TAIL))
                    .figure(
                            "reservation_p99_ms_at_half_of_peak_soonest",
                            atHalf.total(soonest.armAtHalf()).millisAt(TAIL));
            return audited(result, crowdsOf(fastest));
        }

        private Shape fastest(Rounds rounds) {
            return shapes.stream()
                    .max(Comparator.comparingDouble(shape -> rounds.perSecond(shape.arm())))
                    .orElseThrow();
        }

        /** Of the shapes that do at least so much in a second the one that answers soonest. */
        private Shape soonest(Rounds rounds, double perSecond) {
            return shapes.stream()
                    .filter(shape -> rounds.perSecond(shape.arm()) >= perSecond)
                    .min(Comparator.comparingDouble(
                            shape -> rounds.total(shape.arm()).millisAt(TAIL)))
                    .orElseThrow();
        }

        private Arm arm(Shape shape) {
            return new Arm(shape.arm(), time -> {
                Crowd crowd = crowd(shape, UNITS);
                return new ClosedLoop(shape.requestsUnderWay(ORDERS_PER_REQUEST), () -> crowd.order(ORDERS_PER_REQUEST))
                        .run(time);
            });
        }

        /** Buyers who come when they like, at half of what can be done at most. */
        private Arm half(Shape shape, double perSecond) {
            int perRequest = 10;
            return new Arm(shape.armAtHalf(), time -> {
                Crowd crowd = crowd(shape, UNITS);
                return new OpenLoop(perSecond / perRequest, () -> crowd.order(perRequest)).run(time);
            });
        }

        private List<Crowd> crowdsOf(Shape shape) {
            return crowds.stream()
                    .filter(crowd -> crowd.slot().lanes() == shape.lanes()
                            && crowd.slot().batchLimit() == shape.batchLimit())
                    .toList();
        }

        private Crowd crowd(Shape shape, int units) {
            Crowd crowd =
                    new Crowd(client, article.sell("s" + crowds.size(), units, shape.lanes(), shape.batchLimit()));
            crowds.add(crowd);
            return crowd;
        }

        private Result audited(Result result, List<Crowd> measured) {
            plan.progress().accept("a rush of 100,000 for 10,000 units");
            new Rush(FlashSale.ORDERS, ORDERS_PER_REQUEST, 64)
                    .run(crowd(new Shape(4, 500), FlashSale.UNITS), standing -> {});
            plan.progress().accept("reading every block again");
            LedgerBytes bytes = new LedgerBytes();
            Audit audit = new Audit();
            Blocks.read(stage.ledger(), bytes.andThen(audit));
            return result.ratio("unit_bytes_over_asset_bytes", bytes.unitOverAsset(measured))
                    .count("oversold", sum(audit, Audit.Finding::oversold))
                    .count("undersold", sum(audit, Audit.Finding::undersold))
                    .count("lost", sum(audit, Audit.Finding::lost))
                    .count("doubled", sum(audit, Audit.Finding::doubled))
                    .count("findings", findings(audit));
        }

        private long sum(Audit audit, ToLongFunction<Audit.Finding> member) {
            return crowds.stream().map(audit::of).mapToLong(member).sum();
        }

        /** What the independent reader of all blocks finds wrong. */
        private long findings(Audit audit) {
            Vertx vertx = Vertx.vertx();
            try {
                return new Verification(vertx, Call.DEFAULT_CHANNEL)
                        .of(stage.ledger()).findings().stream()
                                .filter(finding -> !audit.isYardstick(finding.txId()))
                                .peek(finding -> plan.progress().accept(finding.toString()))
                                .count();
            } finally {
                vertx.close().await();
            }
        }
    }
}
