package io.livetrace.benchmarks.scan;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;

/** y4: a Vert.x server on one event loop, as a gateway has, that answers everything with the same JSON, made before. */
public final class PlainRoute implements AutoCloseable {
    private final Vertx vertx;
    private final HttpServer server;

    private PlainRoute(Vertx vertx, HttpServer server) {
        this.vertx = vertx;
        this.server = server;
    }

    /** A server on a free port of loopback. */
    public static PlainRoute serving(Buffer json) {
        Vertx vertx = Vertx.vertx();
        Buffer ready = Buffer.buffer(json.getBytes());
        Router router = Router.router(vertx);
        router.get()
                .handler(context -> context.response()
                        .putHeader("Content-Type", "application/json")
                        .end(ready));
        HttpServer server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(router)
                .listen()
                .await();
        return new PlainRoute(vertx, server);
    }

    public int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
