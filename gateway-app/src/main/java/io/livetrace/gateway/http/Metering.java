package io.livetrace.gateway.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Times requests by the class of their answer's status, under {@code livetrace.http.requests}. Vert.x would count more, and look its
 * meters up anew for every request, which costs a consumer's lookup a quarter of its time.
 */
final class Metering implements Consumer<RoutingContext> {
    private static final int CLASSES = 6;
    private static final int CLASS = 100;

    private final List<Timer> byClass;

    Metering(MeterRegistry meters) {
        this.byClass = IntStream.range(0, CLASSES)
                .mapToObj(digit -> meters.timer("livetrace.http.requests", "status", digit + "xx"))
                .toList();
    }

    @Override
    public void accept(RoutingContext ctx) {
        long begun = System.nanoTime();
        ctx.addEndHandler(ended -> record(ctx.response(), begun));
    }

    /** An answer that has ended, and when its request came. */
    void record(HttpServerResponse response, long begunNanos) {
        int status = Math.min(response.getStatusCode() / CLASS, CLASSES - 1);
        byClass.get(status).record(System.nanoTime() - begunNanos, TimeUnit.NANOSECONDS);
    }
}
