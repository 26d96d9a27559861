package io.livetrace.gateway.http;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is sent back.
 *
 * @param status the HTTP status
 * @param mediaType what the body is
 * @param body the body
 * @param headers further headers
 */
public record Reply(int status, String mediaType, Buffer body, Map<String, String> headers) implements Sendable {
    private static final String JSON = "application/json";
    private static final int NOT_MODIFIED = 304;

    public Reply {
        headers = Map.copyOf(headers);
    }

    /** A record, a tree or a collection as JSON. */
    public static Reply json(int status, Object content) {
        return raw(status, Json.write(content));
    }

    /** JSON that was written already. */
    static Reply raw(int status, String json) {
        return new Reply(status, JSON, Buffer.buffer(json), Map.of());
    }

    public static Reply of(String mediaType, Buffer body) {
        return of(200, mediaType, body);
    }

    public static Reply of(int status, String mediaType, Buffer body) {
        return new Reply(status, mediaType, body, Map.of());
    }

    /** Sends the client elsewhere. */
    public static Reply redirect(int status, String location) {
        return of(status, "text/plain", Buffer.buffer()).with("Location", location);
    }

    /** Nothing more to say. */
    public static Reply empty(int status) {
        return of(status, "text/plain", Buffer.buffer());
    }

    public Reply with(String header, Object value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value.toString());
        return new Reply(status, mediaType, body, more);
    }

    /** The reply with a strong validator of exactly these bytes (RFC 9110, 8.8.3). */
    public Reply withEtag() {
        return with("ETag", '"' + Digest.of(body.getBytes()).hex().substring(0, 32) + '"');
    }

    @Override
    public void send(RoutingContext ctx) {
        HttpServerResponse response = ctx.response();
        headers.forEach(response::putHeader);
        String etag = headers.get("ETag");
        String known = ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (etag != null && known != null && (known.contains(etag) || known.equals("*"))) {
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        response.setStatusCode(status);
        if (body.length() > 0) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, mediaType);
        }
        if (ctx.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()))
                    .end();
        } else {
            response.end(body);
        }
    }
}
