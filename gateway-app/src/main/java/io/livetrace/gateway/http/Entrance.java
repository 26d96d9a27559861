package io.livetrace.gateway.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Consumer;

/**
 * What every request passes before it goes to its operation. One route for all: the router looks at each route anew for each
 * request.
 *
 * @param steps in their order; one that throws turns the request away
 */
record Entrance(List<Consumer<RoutingContext>> steps) implements Handler<RoutingContext> {
    Entrance {
        steps = List.copyOf(steps);
    }

    @Override
    public void handle(RoutingContext ctx) {
        steps.forEach(step -> step.accept(ctx));
        ctx.next();
    }
}
