package io.livetrace.gateway.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.ArrayList;
import java.util.List;

/** What stands before an operation: whoever must be signed in is, and a body is of a form and size that it takes. */
record Guards(List<Handler<RoutingContext>> all) {
    static Guards of(Contract.Operation operation) {
        List<Handler<RoutingContext>> guards = new ArrayList<>();
        if (operation.forSignedIn()) {
            guards.add(Access::requireCaller);
        }
        if (!operation.mediaTypes().isEmpty()) {
            guards.add(new Bodies(operation.mediaTypes()));
            guards.add(reader(operation));
        }
        return new Guards(guards);
    }

    /** Nothing that is added to the route later runs before them. */
    Route standBefore(Route route) {
        all.forEach(route::handler);
        return route;
    }

    /** Hidden in a lambda: Vert.x wants those that read bodies before all others, and here they come last. */
    private static Handler<RoutingContext> reader(Contract.Operation operation) {
        BodyHandler bodies = BodyHandler.create(false).setBodyLimit(operation.bodyLimit());
        return operation.takesForms() ? new Forms(bodies, operation.bodyLimit()) : ctx -> bodies.handle(ctx);
    }
}
