package io.livetrace.gateway.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Where features add their routes. An operation is named by its {@code operationId}; path, parameters and shapes stand in the
 * contract and are checked before anything here runs.
 */
public final class Api {
    private final Contract contract;
    private final Routers routers;
    private final Writes writes;
    private final Reads reads;
    private final Set<String> added = new HashSet<>();
    private final List<Function<String, Optional<ReadyReply>>> sent = new ArrayList<>();

    /**
     * Where requests go.
     *
     * @param checked checks them against the contract
     * @param plain does not
     */
    record Routers(RouterBuilder checked, Router plain) {}

    Api(Contract contract, Routers routers, Writes writes, Reads reads) {
        this.contract = contract;
        this.routers = routers;
        this.writes = writes;
        this.reads = reads;
    }

    /** An operation that submits a transaction. */
    public void write(String operationId, Write write) {
        handle(operationId, request -> submit(request, write));
    }

    /** Submits a transaction as {@link #write} does, for operations that have something to do before or after it. */
    public Future<Reply> submit(Request request, Write write) {
        return writes.run(request, write);
    }

    /** An operation that shows something of the read model. */
    public void read(String operationId, View view) {
        handle(operationId, request -> reads.one(request, view));
    }

    /** An operation that shows a list, one page at a time. */
    public void list(String operationId, Collection collection) {
        list(operationId, request -> collection);
    }

    /** An operation that shows one of several lists, as the request wants. */
    public void list(String operationId, Function<Request, Collection> collection) {
        add(operationId, ctx -> answer(ctx, request -> reads.list(request, collection.apply(request), ctx.request())));
    }

    /** An operation of another kind. */
    public void handle(String operationId, Function<Request, ? extends Future<? extends Sendable>> handler) {
        add(operationId, ctx -> answer(ctx, handler));
    }

    /** An operation that answers over a long time; what it throws before its first byte becomes a problem. */
    public void stream(String operationId, BiConsumer<Request, HttpServerResponse> handler) {
        add(operationId, ctx -> handler.accept(new Request(ctx), ctx.response()));
    }

    /** Answers to the public that are sent again before any route is looked at, by path and query as they came. */
    public void sendAgain(Function<String, Optional<ReadyReply>> stillTrue) {
        sent.add(stillTrue);
    }

    /** Routes that are no operations of the contract, such as pages. They answer through {@link #answer}. */
    public Router plain() {
        return routers.plain();
    }

    /** Runs a handler and sends its reply, or fails as the failure handler wants it. */
    public static void answer(RoutingContext ctx, Function<Request, ? extends Future<? extends Sendable>> handler) {
        Context context = Vertx.currentContext();
        Request request = new Request(ctx);
        Future<? extends Sendable> reply;
        try {
            reply = handler.apply(request);
        } catch (RuntimeException failure) {
            reply = Future.failedFuture(failure);
        }
        if (reply.isComplete()) {
            send(ctx, reply);
        } else {
            reply.onComplete(done -> context.runOnContext(back -> send(ctx, done)));
        }
    }

    private static void send(RoutingContext ctx, AsyncResult<? extends Sendable> done) {
        if (done.succeeded()) {
            done.result().send(ctx);
        } else {
            ctx.fail(done.cause());
        }
    }

    /** What is sent again before any route is looked at. */
    List<Function<String, Optional<ReadyReply>>> sent() {
        return List.copyOf(sent);
    }

    /** The operations that have a handler. */
    Set<String> added() {
        return Set.copyOf(added);
    }

    private void add(String operationId, Handler<RoutingContext> handler) {
        added.add(operationId);
        Contract.Operation operation = contract.operation(operationId);
        if (operation.plain()) {
            Guards.of(operation)
                    .standBefore(plain(operation.method(), operation.route()))
                    .handler(handler);
        } else {
            routers.checked().getRoute(operationId).addHandler(handler);
        }
    }

    /** Whoever answers GET answers HEAD (RFC 9110, section 9.3.2). */
    private Route plain(HttpMethod method, String path) {
        Route route = plain().route(method, path);
        return method.equals(HttpMethod.GET) ? route.method(HttpMethod.HEAD) : route;
    }
}
