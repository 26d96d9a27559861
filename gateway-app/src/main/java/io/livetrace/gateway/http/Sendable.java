package io.livetrace.gateway.http;

import io.vertx.ext.web.RoutingContext;

/** What answers a request. */
public sealed interface Sendable permits Reply, ReadyReply {
    void send(RoutingContext ctx);
}
