package io.livetrace.gateway.delivery;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls receivers, for a limited time each, and listens to no more of their answers than the status. */
final class WebhookCall {
    private static final int CONNECT_MILLIS = 3_000;
    private static final int HANDSHAKE_SECONDS = 5;
    private static final int DRAIN_SECONDS = 2;
    private static final int MOST_ANSWER_BYTES = 64 << 10;
    private static final int CONNECTIONS_TO_ONE = 64;
    private static final int IDLE_SECONDS = 20;

    private final HttpClient client;
    private final WebhookNames names;
    private final WebhookReach reach;
    private final Duration patience;

    WebhookCall(HttpClient client, WebhookNames names, WebhookReach reach, Duration patience) {
        this.client = client;
        this.names = names;
        this.reach = reach;
        this.patience = patience;
    }

    static HttpClient client(Vertx vertx, HttpClientOptions options) {
        return vertx.createHttpClient(
                options.setConnectTimeout(CONNECT_MILLIS)
                        .setSslHandshakeTimeout(HANDSHAKE_SECONDS)
                        .setKeepAliveTimeout(IDLE_SECONDS),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS_TO_ONE));
    }

    /** What keeps a URL from being called, whoever looks up its name; empty when nothing does. */
    Optional<String> fault(String url) {
        return WebhookTarget.fault(url, reach.namesAny());
    }

    /** Where a URL leads now; fails with a sentence for its owner when that is nowhere, or inside. */
    Future<WebhookTarget> target(String text) {
        URI url = URI.create(text);
        return names.of(url.getHost())
                .recover(unknown -> Future.failedFuture(unreachable(url)))
                .compose(found -> {
                    WebhookTarget target = new WebhookTarget(url, found);
                    return isAllowed(target) ? Future.succeededFuture(target) : Future.failedFuture(unreachable(url));
                });
    }

    /** Sends a message; fails never. */
    Future<WebhookAnswer> send(WebhookTarget target, WebhookMessage message, List<String> secrets, int attempt) {
        RequestOptions options = target.post(attempt)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.USER_AGENT, "LiveTrace")
                .putHeader("webhook-id", message.id())
                .putHeader("webhook-timestamp", String.valueOf(message.sent().getEpochSecond()))
                .putHeader("webhook-signature", WebhookSignature.of(message, secrets));
        return client.request(options)
                .compose(request -> send(request, Buffer.buffer(message.body())))
                .recover(failure -> Future.succeededFuture(WebhookAnswer.later(words(failure))));
    }

    Future<Void> close() {
        return client.close();
    }

    private Future<WebhookAnswer> send(HttpClientRequest request, Buffer body) {
        return request.send(body)
                .map(Answered::of)
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(late -> request.reset())
                .compose(Answered::whole);
    }

    /** An answer whose status is known. A short body is read to its end, so that the connection can be used again. */
    private record Answered(HttpClientRequest request, WebhookAnswer answer, Future<Void> end) {
        static Answered of(HttpClientResponse response) {
            AtomicInteger bytes = new AtomicInteger();
            response.handler(buffer -> {
                if (bytes.addAndGet(buffer.length()) > MOST_ANSWER_BYTES) {
                    response.request().reset();
                }
            });
            WebhookAnswer answer = WebhookAnswer.of(response.statusCode(), retryAfter(response));
            return new Answered(response.request(), answer, response.end());
        }

        /** A long or slow body ends with its connection. */
        Future<WebhookAnswer> whole() {
            return end.timeout(DRAIN_SECONDS, TimeUnit.SECONDS)
                    .onFailure(endless -> request.reset())
                    .otherwiseEmpty()
                    .map(answer);
        }
    }

    private boolean isAllowed(WebhookTarget target) {
        return !target.addresses().isEmpty()
                && target.addresses().stream()
                        .allMatch(address -> target.isPlain() ? reach.isNamed(address) : reach.allows(address));
    }

    /** One sentence for both: whether an inside name exists is nobody's business. */
    private static IllegalArgumentException unreachable(URI url) {
        return new IllegalArgumentException(url.getHost() + " is not known, or not at public addresses alone");
    }

    private static Optional<Duration> retryAfter(HttpClientResponse response) {
        return Optional.ofNullable(response.getHeader(HttpHeaders.RETRY_AFTER))
                .filter(text -> text.matches("\\d{1,7}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    private String words(Throwable failure) {
        return failure instanceof TimeoutException
                ? "the receiver did not answer within " + patience.toSeconds() + " s"
                : "the receiver cannot be reached: " + failure.getMessage();
    }
}
