package io.livetrace.gateway.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.livetrace.domain.kernel.Json;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody's own server that webhooks call, which answers as a test says and remembers what came. */
final class Receiver implements AutoCloseable {
    private static final int SLOWLY_MILLIS = 50;

    private final Vertx vertx = Vertx.vertx();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final HttpServer server;
    private volatile Handler<Answering> answer = answering -> answering.with(204);

    /** One call as it came. */
    record Call(String path, Map<String, List<String>> headers, String body) {
        String id() {
            return header("webhook-id");
        }

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }

        String signature() {
            return header("webhook-signature");
        }

        JsonNode json() {
            return Json.tree(body);
        }

        /** The first part of the changed record's key. */
        String key() {
            return json().at("/key/0").asText();
        }

        boolean isSignedWith(String secret) {
            try {
                new Webhook(secret).verify(body, headers);
                return true;
            } catch (WebhookVerificationException e) {
                return false;
            }
        }
    }

    /** A call that wants an answer, which is under way until it has one. */
    record Answering(Call call, AtomicInteger underWay, HttpServerResponse response) {
        void with(int status) {
            underWay.decrementAndGet();
            response.setStatusCode(status).end();
        }

        void slowlyWith(int status) {
            Vertx.currentContext().owner().setTimer(SLOWLY_MILLIS, over -> with(status));
        }
    }

    Receiver() {
        this(new HttpServerOptions(), 0);
    }

    Receiver(HttpServerOptions options, int port) {
        server = vertx.createHttpServer(options)
                .requestHandler(request -> request.body().onSuccess(body -> take(request, body.toString())))
                .listen(port, "127.0.0.1")
                .await();
    }

    /** Answers so from now on. */
    Receiver answering(Handler<Answering> other) {
        answer = other;
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/changes?of=mine";
    }

    int port() {
        return server.actualPort();
    }

    List<Call> calls() {
        return calls;
    }

    /** Whose changes were told, in the order of the calls. */
    List<String> keys() {
        return calls.stream().map(Call::key).toList();
    }

    /** How many calls have been under way at the same time. */
    int mostAtOnce() {
        return mostAtOnce.get();
    }

    @Override
    public void close() {
        vertx.close().await();
    }

    private void take(HttpServerRequest request, String body) {
        mostAtOnce.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        Map<String, List<String>> headers = new HashMap<>();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        Call call = new Call(request.uri(), headers, body);
        calls.add(call);
        answer.handle(new Answering(call, underWay, request.response()));
    }
}
