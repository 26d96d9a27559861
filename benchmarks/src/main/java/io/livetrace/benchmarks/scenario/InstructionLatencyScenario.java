package io.livetrace.benchmarks.scenario;

import io.livetrace.benchmarks.harness.Arm;
import io.livetrace.benchmarks.harness.Background;
import io.livetrace.benchmarks.harness.ClosedLoop;
import io.livetrace.benchmarks.harness.Latencies;
import io.livetrace.benchmarks.harness.Load;
import io.livetrace.benchmarks.harness.Measurement;
import io.livetrace.benchmarks.harness.Plan;
import io.livetrace.benchmarks.harness.Result;
import io.livetrace.benchmarks.harness.Rounds;
import io.livetrace.benchmarks.sale.Client;
import io.livetrace.benchmarks.sale.Crowd;
import io.livetrace.benchmarks.sale.HotArticle;
import io.livetrace.benchmarks.sale.Slot;
import io.livetrace.benchmarks.sale.Stage;
import io.livetrace.benchmarks.sale.Subscriber;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.gateway.demo.DemoCompany;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How soon the next company knows: from the anchor's confirmation to the warehouse's ALLOCATE, from the order that crosses a lane's
 * mark to the brand's REPLENISH, from a block at the gateway to its ALLOCATE at the warehouse, while nothing else goes on and while a
 * crowd buys.
 */
public record InstructionLatencyScenario(Bed bed) implements Scenario {
    private static final String ALLOCATE = "confirm to ALLOCATE";
    private static final String REPLENISH = "order to REPLENISH";
    private static final String FEED = "block to subscriber";
    private static final String BUSY = ", busy";

    /** So many slots are made ready for a second of measuring; those that it does not come to stay. */
    private static final int SLOTS_PER_SECOND = 4;

    private static final int UNITS = 20;
    private static final int ENOUGH_TO_CROSS = 19;
    private static final int CROWD_ORDERS = 50;
    private static final int CROWD_REQUESTS = 8;
    private static final int CROWD_UNITS = 250_000;
    private static final int CROWD_LANES = 4;
    private static final int CROWD_BATCH = 500;
    private static final double TAIL = 99;

    @Override
    public Result run(Plan plan) {
        try (Stage stage = Stage.on(bed.best(), bed.fresh("gateway"));
                Client client = new Client(stage);
                Subscriber warehouse = Subscriber.of(stage, DemoCompany.LOGISTICS);
                Subscriber brand = Subscriber.of(stage, DemoCompany.BRAND)) {
            HotArticle article = new HotArticle(client, Long.toString(System.nanoTime(), Character.MAX_RADIX));
            return new Chain(plan, client, article, warehouse, brand).run();
        }
    }

    private record Chain(Plan plan, Client client, HotArticle article, Subscriber warehouse, Subscriber brand) {
        Result run() {
            Rounds rounds = plan.run(List.of(
                    new Arm(ALLOCATE, each(this::proposed, this::allocate)),
                    new Arm(REPLENISH, each(this::confirmed, this::replenish)),
                    new Arm(FEED, each(this::proposed, this::hear)),
                    new Arm(ALLOCATE + BUSY, whileCrowdBuys(this::proposed, this::allocate)),
                    new Arm(REPLENISH + BUSY, whileCrowdBuys(this::confirmed, this::replenish)),
                    new Arm(FEED + BUSY, whileCrowdBuys(this::proposed, this::hear))));
            return Result.of("instruction-latency", rounds)
                    .figure("commit_to_sse_p99_ms", p99(rounds, FEED))
                    .figure("commit_to_sse_busy_p99_ms", p99(rounds, FEED + BUSY))
                    .figure("submit_to_instruction_p99_ms", p99(rounds, ALLOCATE))
                    .figure("submit_to_instruction_busy_p99_ms", p99(rounds, ALLOCATE + BUSY))
                    .figure("sale_to_replenish_p99_ms", p99(rounds, REPLENISH))
                    .figure("sale_to_replenish_busy_p99_ms", p99(rounds, REPLENISH + BUSY));
        }

        private Future<Slot> proposed() {
            return article.prepare(freshName(), UNITS);
        }

        /** Its lane has a mark of two. */
        private Future<Slot> confirmed() {
            return proposed().compose(slot -> article.confirm(slot).map(slot));
        }

        private Future<Long> allocate(Slot slot) {
            long caused = System.nanoTime();
            return told(slot).map(told -> told.at() - caused);
        }

        private Future<Long> hear(Slot slot) {
            return told(slot).map(Subscriber.Told::afterCommit);
        }

        private Future<Subscriber.Told> told(Slot slot) {
            Future<Subscriber.Told> told = warehouse.instruction(InstructionKind.ALLOCATE, slot.id());
            return article.confirm(slot).compose(confirmed -> told);
        }

        private Future<Long> replenish(Slot slot) {
            Future<Subscriber.Told> told = brand.instruction(InstructionKind.REPLENISH, slot.id());
            long caused = System.nanoTime();
            return new Crowd(client, slot)
                    .order(ENOUGH_TO_CROSS)
                    .compose(answered -> told)
                    .map(replenish -> replenish.at() - caused);
        }

        private static Load each(Supplier<Future<Slot>> preparation, Function<Slot, Future<Long>> cause) {
            return time -> oneByOne(ready(preparation, time), cause, time);
        }

        private Load whileCrowdBuys(Supplier<Future<Slot>> preparation, Function<Slot, Future<Long>> cause) {
            return time -> {
                List<Slot> slots = ready(preparation, time);
                Crowd crowd = new Crowd(client, article.sell(freshName(), CROWD_UNITS, CROWD_LANES, CROWD_BATCH));
                Load buying = new ClosedLoop(CROWD_REQUESTS, () -> crowd.order(CROWD_ORDERS));
                try (Background background = Background.of(buying)) {
                    return background.meanwhile(spent -> oneByOne(slots, cause, spent), time);
                }
            };
        }

        /** Slots of which only the cause of an instruction is left to do. */
        private static List<Slot> ready(Supplier<Future<Slot>> preparation, Duration time) {
            List<Future<Slot>> slots = Stream.generate(preparation)
                    .limit(SLOTS_PER_SECOND * time.toSeconds())
                    .toList();
            return Future.all(slots).await().list();
        }

        /** Takes one slot after the other and waits until the next company knows; {@code cause} says how long that took, in ns. */
        private static Measurement oneByOne(List<Slot> slots, Function<Slot, Future<Long>> cause, Duration time) {
            Latencies latencies = new Latencies();
            long begin = System.nanoTime();
            for (Slot slot : slots) {
                if (System.nanoTime() - begin > time.toNanos()) {
                    break;
                }
                latencies.record(cause.apply(slot).await());
            }
            return latencies.over(Duration.ofNanos(System.nanoTime() - begin));
        }

        private static String freshName() {
            return "s" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        }

        private static double p99(Rounds rounds, String arm) {
            return rounds.total(arm).millisAt(TAIL);
        }
    }
}
