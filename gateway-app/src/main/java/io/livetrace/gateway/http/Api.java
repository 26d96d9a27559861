package io.livetrace.gateway.http;

import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.readmodel.ReadModel;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Where features add their routes. An operation is named by its {@code operationId}; path, parameters and shapes stand in the
 * contract and are checked before anything here runs.
 */
public final class Api {
    private final RouterBuilder builder;
    private final Router plain;
    private final Writes writes;
    private final Reads reads;
    private final Set<String> added = new HashSet<>();

    Api(RouterBuilder builder, Router plain, Ledger ledger, ReadModel readModel, Cursors cursors) {
        this.builder = builder;
        this.plain = plain;
        this.writes = new Writes(ledger, readModel);
        this.reads = new Reads(readModel, cursors);
    }

    /** An operation that submits a transaction. */
    public void write(String operationId, Write write) {
        handle(operationId, request -> writes.run(request, write));
    }

    /** An operation that shows something of the read model. */
    public void read(String operationId, View view) {
        handle(operationId, request -> reads.one(request, view));
    }

    /** An operation that shows a list, one page at a time. */
    public void list(String operationId, Collection collection) {
        add(operationId, ctx -> reads.list(new Request(ctx), collection, ctx.request()));
    }

    /** An operation of another kind. */
    public void handle(String operationId, Function<Request, Future<Reply>> handler) {
        add(operationId, ctx -> handler.apply(new Request(ctx)));
    }

    /** An operation that answers over a long time; what it throws before its first byte becomes a problem. */
    public void stream(String operationId, BiConsumer<Request, HttpServerResponse> handler) {
        added.add(operationId);
        builder.getRoute(operationId).addHandler(ctx -> handler.accept(new Request(ctx), ctx.response()));
    }

    /**
     * Routes beside the contract's router: pages, and reads that are too hot to be checked against the contract on every
     * request. They answer through {@link #answer}.
     */
    public Router plain() {
        return plain;
    }

    /** Runs a handler and sends its reply, or fails as the failure handler wants it. */
    public static void answer(RoutingContext ctx, Function<Request, Future<Reply>> handler) {
        Context context = Vertx.currentContext();
        Request request = new Request(ctx);
        Future<Reply> reply;
        try {
            reply = handler.apply(request);
        } catch (RuntimeException failure) {
            reply = Future.failedFuture(failure);
        }
        reply.onComplete(done -> context.runOnContext(back -> {
            if (done.succeeded()) {
                done.result().send(ctx);
            } else {
                ctx.fail(done.cause());
            }
        }));
    }

    /** The operations that have a handler. */
    Set<String> added() {
        return Set.copyOf(added);
    }

    private void add(String operationId, Function<RoutingContext, Future<Reply>> handler) {
        added.add(operationId);
        builder.getRoute(operationId).addHandler(ctx -> answer(ctx, request -> handler.apply(ctx)));
    }
}
