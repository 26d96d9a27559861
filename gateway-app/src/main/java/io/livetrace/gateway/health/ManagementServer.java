package io.livetrace.gateway.health;

import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.readmodel.ReadModel;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code /livez}, {@code /readyz} and {@code /metrics}. */
public final class ManagementServer extends VerticleBase {
    private static final int PATIENCE_SECONDS = 2;
    /** A read model that is further behind than this answers with old news. */
    private static final long LARGEST_LAG = 100;

    private final String host;
    private final int wantedPort;
    private final String channel;
    private final Ledger ledger;
    private final ReadModel readModel;
    private final PrometheusMeterRegistry meters;
    private final AtomicInteger port = new AtomicInteger();

    public ManagementServer(
            String host, int port, String channel, Ledger ledger, ReadModel readModel, PrometheusMeterRegistry meters) {
        this.host = host;
        this.wantedPort = port;
        this.channel = channel;
        this.ledger = ledger;
        this.readModel = readModel;
        this.meters = meters;
    }

    /** How ready the gateway is, and what keeps it from being so. */
    private record Readiness(
            boolean ready, long ledgerHeight, long readModelHeight, long lag, Optional<String> trouble) {}

    @Override
    public Future<?> start() {
        Gauge.builder("livetrace.readmodel.height", readModel, ReadModel::height)
                .description("Blocks folded into the read model")
                .register(meters);
        return vertx.createHttpServer()
                .requestHandler(this::handle)
                .listen(wantedPort, host)
                .onSuccess(server -> port.set(server.actualPort()));
    }

    /** The port it listens on. */
    public int port() {
        return port.get();
    }

    private void handle(HttpServerRequest request) {
        switch (request.path()) {
            case "/livez" -> send(request, 200, "text/plain", "alive\n");
            case "/readyz" -> readiness().onComplete(done -> ready(request, done.result()));
            case "/metrics" -> send(request, 200, "text/plain; version=0.0.4; charset=utf-8", meters.scrape());
            default -> send(request, 404, "text/plain", "there are /livez, /readyz and /metrics\n");
        }
    }

    private Future<Readiness> readiness() {
        return ledger.height(channel)
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .map(this::readiness)
                .otherwise(failure ->
                        new Readiness(false, -1, readModel.height(), -1, Optional.of("the ledger does not answer")));
    }

    private Readiness readiness(long height) {
        long lag = height - readModel.height();
        Optional<String> trouble = ledger.trouble().or(readModel::trouble);
        boolean ready = trouble.isEmpty() && !readModel.isRebuilding() && lag <= LARGEST_LAG;
        return new Readiness(ready, height, readModel.height(), lag, trouble);
    }

    private static void ready(HttpServerRequest request, Readiness readiness) {
        send(request, readiness.ready() ? 200 : 503, "application/json", Json.write(readiness));
    }

    private static void send(HttpServerRequest request, int status, String mediaType, String body) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType)
                .end(body);
    }
}
