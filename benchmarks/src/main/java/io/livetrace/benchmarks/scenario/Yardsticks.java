package io.livetrace.benchmarks.scenario;

import io.livetrace.benchmarks.harness.Arm;
import io.livetrace.benchmarks.harness.ClosedLoop;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.ledger.LedgerFailure;
import io.vertx.core.Future;
import java.util.Map;
import java.util.UUID;

/** The yardsticks y1, y2, y3 and y5 on one ledger, through the same port that the gateway uses. */
record Yardsticks(Ledger ledger) {
    /** Enough to fill blocks, and below what a peer takes at a time. */
    private static final int UNDER_WAY = 200;

    private static final int MOST_RETRIES = 3;
    private static final String ENDLESS_STOCK = "1000000000";
    private static final Caller PLATFORM = DemoCompany.PLATFORM.caller();

    /** y1 at full load. */
    Arm emptySubmit(String name) {
        return new Arm(name, new ClosedLoop(UNDER_WAY, () -> submit("empty")));
    }

    /** y1, one at a time: how long one waits who is alone. */
    Arm loneSubmit(String name) {
        return new Arm(name, new ClosedLoop(1, () -> submit("empty")));
    }

    /** y2 at full load. */
    Arm create(String name) {
        return new Arm(name, new ClosedLoop(UNDER_WAY, () -> submit("create")));
    }

    /** y3 at full load. */
    Arm evaluate(String name) {
        return new Arm(
                name,
                new ClosedLoop(
                        UNDER_WAY,
                        () -> ledger.evaluate(PLATFORM, call("ask", "q")).map(1)));
    }

    /** y5 at full load: everybody wants the one article, and tries again three times. */
    Arm naiveHotKey(String name) {
        ledger.submit(PLATFORM, call("stock", ENDLESS_STOCK)).await();
        return new Arm(name, new ClosedLoop(UNDER_WAY, () -> sell(0)));
    }

    private Future<Integer> sell(int retries) {
        return submit("sell")
                .recover(failure -> retries < MOST_RETRIES && failure instanceof LedgerFailure
                        ? sell(retries + 1)
                        : Future.failedFuture(failure));
    }

    private Future<Integer> submit(String transaction) {
        return ledger.submit(PLATFORM, call(transaction, UUID.randomUUID().toString()))
                .map(1);
    }

    private static Call call(String transaction, String requestId) {
        return Call.of("yardstick:" + transaction, requestId, PLATFORM, Map.of());
    }
}
