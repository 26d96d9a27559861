package io.livetrace.gateway.delivery;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Finds the network addresses of a name. */
@FunctionalInterface
interface WebhookNames {
    /** A round asks once, so names that nobody answers for hold up few others. */
    int THREADS = 32;

    int PATIENCE_SECONDS = 3;

    Future<List<InetAddress>> of(String host);

    /** As this machine finds them, off the event loops. */
    static WebhookNames bySystem(Vertx vertx) {
        WorkerExecutor threads = vertx.createSharedWorkerExecutor("webhook names", THREADS);
        return host -> threads.executeBlocking(() -> List.of(InetAddress.getAllByName(host)), false)
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
