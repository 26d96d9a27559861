package io.livetrace.gateway.delivery;

import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.HttpRefusal;
import io.livetrace.gateway.http.Problem;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.readmodel.Change;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.List;

/**
 * {@code /v1/feed}: changes as server-sent events.
 *
 * @param vertx whose event loops send
 * @param feed what they send
 */
public record FeedRoutes(Vertx vertx, Feed feed) implements Routes {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    @Override
    public void addTo(Api api) {
        api.stream("streamFeed", this::stream);
    }

    private void stream(Request request, HttpServerResponse response) {
        Change.At from = request.header("Last-Event-ID")
                .or(() -> request.query("lastEventId"))
                .map(id -> place("Last-Event-ID", id))
                .orElseGet(feed::end);
        FeedClient client = new FeedClient(vertx, feed, FeedFilter.of(request), response, from);
        if (!feed.join(client)) {
            throw HttpRefusal.later(
                    HttpRefusal.Code.TOO_MANY_REQUESTS, "too many listen to the feed already", RETRY_AFTER);
        }
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
                .putHeader("X-Accel-Buffering", "no");
        client.start();
    }

    /** Where in the feed an event stands; {@code name} is where the request says so. */
    static Change.At place(String name, String id) {
        try {
            return Change.At.parse(id);
        } catch (IllegalArgumentException e) {
            String detail = "expected the id of an event of this feed, such as 12.0.3";
            throw HttpRefusal.malformed(detail, List.of(new Problem.Fault(name, detail)));
        }
    }
}
