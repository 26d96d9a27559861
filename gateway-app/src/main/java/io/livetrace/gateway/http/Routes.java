package io.livetrace.gateway.http;

import io.vertx.core.Future;

/** The routes of one feature. */
@FunctionalInterface
public interface Routes {
    void addTo(Api api);

    /** Lets go of what others may be waiting for, because the gateway ends. */
    default Future<?> end() {
        return Future.succeededFuture();
    }
}
