package io.livetrace.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.openapi.contract.Location;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.ValidatableRequest;
import io.vertx.openapi.validation.impl.RequestParameterImpl;
import io.vertx.openapi.validation.impl.ValidatableRequestImpl;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Hands the contract's router what it checks: each parameter as handlers read it. The router's own extractor percent-decodes what
 * was decoded already, and headers, which are not encoded at all; with it a percent sign is refused and a plus becomes a space.
 */
final class Parameters implements RequestExtractor {
    @Override
    public Future<ValidatableRequest> extractValidatableRequest(RoutingContext ctx, Operation operation) {
        return Future.succeededFuture(new ValidatableRequestImpl(
                in(Location.COOKIE, ctx, operation),
                in(Location.HEADER, ctx, operation),
                in(Location.PATH, ctx, operation),
                in(Location.QUERY, ctx, operation),
                new RequestParameterImpl(null),
                null));
    }

    private static Map<String, RequestParameter> in(Location location, RoutingContext ctx, Operation operation) {
        Map<String, RequestParameter> found = new HashMap<>();
        operation.getParameters().stream()
                .filter(parameter -> parameter.getIn() == location)
                .forEach(parameter -> value(ctx, parameter)
                        .ifPresent(value -> found.put(parameter.getName(), new RequestParameterImpl(value))));
        return found;
    }

    private static Optional<String> value(RoutingContext ctx, Parameter parameter) {
        String name = parameter.getName();
        return switch (parameter.getIn()) {
            case PATH -> Optional.ofNullable(ctx.pathParam(name));
            case QUERY -> ctx.queryParam(name).stream().findFirst();
            case HEADER -> Optional.ofNullable(ctx.request().getHeader(name));
            case COOKIE -> Optional.ofNullable(ctx.request().getCookie(name)).map(Cookie::getValue);
        };
    }
}
