package io.livetrace.gateway.stock;

import io.livetrace.domain.kernel.Json;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.List;

/** The company's other gateways, which write lanes that this one does not. They are asked in the shop's name. */
final class Neighbours {
    /** Says that a gateway asks, so that what is not found there is not passed on again. */
    static final String PASSED_ON = "LiveTrace-Passed-On";

    private static final int MOST_AT_A_TIME = 64;
    private static final int MOST_WAITING = 256;
    private static final int CONNECT_MILLIS = 1_000;
    private static final int ANSWER_MILLIS = 15_000;

    private final HttpClient http;

    Neighbours(Vertx vertx) {
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS),
                new PoolOptions().setHttp1MaxSize(MOST_AT_A_TIME).setMaxWaitQueueSize(MOST_WAITING));
    }

    /** Has the gateway at that address do what is asked, for some of the orders. */
    Future<Results> ask(String address, Asked asked, List<? extends Order> some) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(address + asked.path())
                .setIdleTimeout(ANSWER_MILLIS)
                .putHeader("Content-Type", "application/json")
                .putHeader("Authorization", asked.sender().authorization())
                .putHeader(PASSED_ON, "true");
        if (asked.sender().async()) {
            options.putHeader("Prefer", "respond-async");
        }
        return http.request(options)
                .compose(request -> request.send(Buffer.buffer(Json.write(asked.body(some)))))
                .compose(response -> response.body()
                        .compose(body -> response.statusCode() < 300
                                ? Future.succeededFuture(Json.read(body.toString(), Results.class))
                                : Future.failedFuture(LaneSequencer.elsewhere())))
                .recover(away -> Future.failedFuture(LaneSequencer.elsewhere()));
    }
}
