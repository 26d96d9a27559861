package io.livetrace.benchmarks.scenario;

import io.livetrace.benchmarks.harness.Plan;
import io.livetrace.benchmarks.harness.Result;
import io.livetrace.benchmarks.harness.Rounds;
import io.livetrace.benchmarks.sale.Audit;
import io.livetrace.benchmarks.sale.Blocks;
import io.livetrace.benchmarks.sale.Client;
import io.livetrace.benchmarks.sale.Crowd;
import io.livetrace.benchmarks.sale.HotArticle;
import io.livetrace.benchmarks.sale.Rush;
import io.livetrace.benchmarks.sale.Stage;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One flash sale for people to watch: 100,000 orders for 10,000 units, and then the ledger read again from its first block. */
public record FlashSale(Bed bed, Consumer<Rush.Standing> watcher) implements Scenario {
    public static final int ORDERS = 100_000;
    public static final int UNITS = 10_000;

    private static final int LANES = 4;
    private static final int BATCH = 500;
    private static final int PER_REQUEST = 100;
    private static final int REQUESTS = 40;

    @Override
    public Result run(Plan plan) {
        try (Stage stage = Stage.on(bed.best(), bed.fresh("gateway"));
                Client client = new Client(stage)) {
            HotArticle article = new HotArticle(client, Long.toString(System.nanoTime(), Character.MAX_RADIX));
            Crowd crowd = new Crowd(client, article.sell("flash", UNITS, LANES, BATCH));
            Rush.Standing end = new Rush(ORDERS, PER_REQUEST, REQUESTS).run(crowd, watcher);
            Audit audit = new Audit();
            Blocks.read(stage.ledger(), audit);
            Audit.Finding found = audit.of(crowd);
            double seconds = end.since().toNanos() / (double) TimeUnit.SECONDS.toNanos(1);
            return Result.of("flash sale", new Rounds(List.of()))
                    .figure("seconds", seconds)
                    .figure("orders_answered_per_second", end.answered() / seconds)
                    .figure("units_reserved", (double) found.reservations())
                    .count("oversold", found.oversold())
                    .count("undersold", found.undersold())
                    .count("lost", found.lost())
                    .count("doubled", found.doubled());
        }
    }
}
