package io.livetrace.gateway.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sends again what was sent before, when the public asks for it under the same address, before the router looks at anything. All
 * else goes on to the router.
 *
 * @param sent what was sent before and still holds, by path and query as they came
 * @param router where everything else goes
 */
record Express(List<Function<String, Optional<ReadyReply>>> sent, Metering metering, Handler<HttpServerRequest> router)
        implements Handler<HttpServerRequest> {
    Express {
        sent = List.copyOf(sent);
    }

    @Override
    public void handle(HttpServerRequest request) {
        long begun = System.nanoTime();
        Optional<ReadyReply> again = isPlain(request) ? find(request.uri()) : Optional.empty();
        if (again.isPresent()) {
            again.get().sendAgain(request.response());
            metering.record(request.response(), begun);
        } else {
            router.handle(request);
        }
    }

    private static boolean isPlain(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET)
                && !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && !request.headers().contains(HttpHeaders.IF_NONE_MATCH);
    }

    private Optional<ReadyReply> find(String uri) {
        for (Function<String, Optional<ReadyReply>> source : sent) {
            Optional<ReadyReply> found = source.apply(uri);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
