package io.livetrace.benchmarks.sale;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.demo.DemoCompany;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.util.UUID;

/** A client of the public API on loopback, for preparing things and for crowds. */
public final class Client implements AutoCloseable {
    private static final int CONNECTIONS = 256;
    private static final int MOST_OK = 299;

    private final Stage stage;
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http;

    public Client(Stage stage) {
        this.stage = stage;
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(stage.port()),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    }

    /** Gets something as it comes. */
    public Future<Buffer> look(DemoCompany company, String path) {
        return received(path, send(HttpMethod.GET, company, path, Buffer.buffer()));
    }

    /** Gets something. */
    Future<JsonNode> get(DemoCompany company, String path) {
        return json(path, send(HttpMethod.GET, company, path, Buffer.buffer()));
    }

    /** Writes something under a new key; completes when it is committed. */
    Future<JsonNode> post(DemoCompany company, String path, Object body) {
        return json(path, send(HttpMethod.POST, company, path, Buffer.buffer(Json.write(body))));
    }

    @Override
    public void close() {
        http.close().await();
        vertx.close().await();
    }

    private record Answer(int status, Buffer body) {}

    /** On an event loop of its own, where no part of the answer is missed, whoever asks. */
    private Future<Answer> send(HttpMethod method, DemoCompany company, String path, Buffer body) {
        return Future.future(answer ->
                vertx.runOnContext(now -> ask(method, company, path, body).onComplete(answer)));
    }

    private Future<Answer> ask(HttpMethod method, DemoCompany company, String path, Buffer body) {
        return http.request(method, path)
                .compose(request -> request.putHeader("Authorization", "Bearer " + stage.token(company))
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Idempotency-Key", UUID.randomUUID().toString())
                        .send(body))
                .compose(response -> response.body().map(bytes -> new Answer(response.statusCode(), bytes)));
    }

    private static Future<JsonNode> json(String path, Future<Answer> answered) {
        return received(path, answered).map(body -> Json.tree(body.toString()));
    }

    private static Future<Buffer> received(String path, Future<Answer> answered) {
        return answered.map(answer -> {
            if (answer.status() > MOST_OK) {
                throw new IllegalStateException(path + " was answered " + answer.status() + ": " + answer.body());
            }
            return answer.body();
        });
    }
}
