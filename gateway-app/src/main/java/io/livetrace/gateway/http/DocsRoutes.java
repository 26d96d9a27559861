package io.livetrace.gateway.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** The contract, as it is and to be read. */
final class DocsRoutes implements Routes {
    private final Buffer yaml;
    private final Buffer page;

    DocsRoutes(Contract contract, boolean demo) {
        this.yaml = Buffer.buffer(contract.yaml());
        this.page = Buffer.buffer(new DocsPage(contract, demo).html());
    }

    @Override
    public void addTo(Api api) {
        api.plain().get("/openapi.yaml").handler(ctx -> send(ctx, "application/yaml", yaml));
        api.plain().get("/").handler(ctx -> ctx.redirect("/docs"));
        api.plain().get("/docs").handler(ctx -> send(ctx, "text/html; charset=utf-8", page));
    }

    private static void send(RoutingContext ctx, String mediaType, Buffer body) {
        ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, mediaType).end(body);
    }
}
