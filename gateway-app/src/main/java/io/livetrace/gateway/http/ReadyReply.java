package io.livetrace.gateway.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A reply that is sent again and again: its headers are put together once, so that they are also written in bytes once. */
public final class ReadyReply implements Sendable {
    private final Reply reply;
    /** All that the first whole answer carried. */
    private volatile @Nullable MultiMap headers;

    public ReadyReply(Reply reply) {
        this.reply = reply;
    }

    /** Whether it was sent as a whole already, with all that every answer carries. */
    public boolean wasSent() {
        return headers != null;
    }

    @Override
    public void send(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        if (request.method().equals(HttpMethod.GET) && !request.headers().contains(HttpHeaders.IF_NONE_MATCH)) {
            HttpServerResponse response = ctx.response();
            headers = complete(response).copy(false);
            sendAgain(response);
        } else {
            reply.send(ctx);
        }
    }

    /** Sends what was sent before. */
    void sendAgain(HttpServerResponse response) {
        response.headers().setAll(Objects.requireNonNull(headers, "it was sent before"));
        response.setStatusCode(reply.status()).end(reply.body());
    }

    private MultiMap complete(HttpServerResponse response) {
        reply.headers().forEach(response::putHeader);
        return response.headers()
                .set(HttpHeaders.CONTENT_TYPE, reply.mediaType())
                .set(HttpHeaders.CONTENT_LENGTH, String.valueOf(reply.body().length()));
    }
}
