package io.livetrace.benchmarks.micro;

import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.stock.LaneBatch;
import io.livetrace.domain.stock.LaneOrders;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A lane's decision on 500 orders, and the records that it writes as canonical JSON. */
@State(Scope.Benchmark)
public class LaneSteps {
    private final FullLane lane = new FullLane();
    private final LaneBatch batch = lane.written(LaneBatch.class);
    private final String batchJson = Json.write(batch);
    private final LaneOrders orders = lane.written(LaneOrders.class);
    private final String ordersJson = Json.write(orders);

    @Benchmark
    public Outcome decideOnFiveHundredOrders() {
        return lane.enter();
    }

    @Benchmark
    public String writeBatch() {
        return Json.write(batch);
    }

    @Benchmark
    public LaneBatch readBatch() {
        return Json.read(batchJson, LaneBatch.class);
    }

    @Benchmark
    public String writeOrders() {
        return Json.write(orders);
    }

    @Benchmark
    public LaneOrders readOrders() {
        return Json.read(ordersJson, LaneOrders.class);
    }
}
