package io.livetrace.gateway.http;

import io.livetrace.domain.kernel.Json;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.openapi.validation.ValidatorException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one failure handler: whatever went wrong becomes a problem document, or a page for a person who sent a form.
 *
 * @param page what that person sees
 */
record Failures(ProblemPage page) implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final Pattern PARAMETER = Pattern.compile("(?:path|query|header|cookie) parameter ([\\w-]+)");

    @Override
    public void handle(RoutingContext ctx) {
        Throwable failure = cause(ctx);
        Problem problem = Problem.of(failure);
        if (problem.status() == 500) {
            LOG.error("{} {} failed", ctx.request().method(), ctx.request().path(), failure);
        }
        HttpServerResponse response = ctx.response();
        if (response.headWritten()) {
            response.reset();
            return;
        }
        Problem.retryAfter(failure)
                .ifPresent(pause -> response.putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(pause.toSeconds())));
        if (problem.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (Forms.wereSent(ctx)) {
            page.show(new Request(ctx), failure, problem.status()).send(ctx);
            return;
        }
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(Json.write(problem));
    }

    /** The failure in our own words: Vert.x has some of its own, and some that are a mere status. */
    private static Throwable cause(RoutingContext ctx) {
        Throwable failure = ctx.failure();
        Throwable inner = failure instanceof HttpException wrapped ? wrapped.getCause() : failure;
        if (inner instanceof ValidatorException invalid) {
            return malformed(invalid);
        }
        if (failure instanceof HttpException || failure == null) {
            return ofStatus(ctx.statusCode()).<Throwable>map(refusal -> refusal).orElseGet(() -> unknown(ctx));
        }
        return ctx.statusCode() == 400 ? malformedBody() : failure;
    }

    private static Throwable unknown(RoutingContext ctx) {
        return ctx.failure() != null ? ctx.failure() : new IllegalStateException("status " + ctx.statusCode());
    }

    private static Optional<HttpRefusal> ofStatus(int status) {
        return switch (status) {
            case 400 -> Optional.of(malformedBody());
            case 404 ->
                Optional.of(HttpRefusal.of(
                        HttpRefusal.Code.NO_SUCH_RESOURCE,
                        "there is nothing at this address; see /docs for what there is"));
            case 405 ->
                Optional.of(HttpRefusal.of(
                        HttpRefusal.Code.METHOD_NOT_ALLOWED, "this address does not know that method; see /docs"));
            case 406 ->
                Optional.of(HttpRefusal.of(
                        HttpRefusal.Code.NOT_ACCEPTABLE,
                        "this address cannot answer in the form that Accept asks for"));
            case 413 -> Optional.of(HttpRefusal.of(HttpRefusal.Code.BODY_TOO_LARGE, "the body is too large"));
            case 414 -> Optional.of(HttpRefusal.of(HttpRefusal.Code.URI_TOO_LONG, "the address is too long"));
            case 415 ->
                Optional.of(HttpRefusal.of(
                        HttpRefusal.Code.UNSUPPORTED_MEDIA_TYPE,
                        "the body's Content-Type is not supported here; see /docs"));
            default -> Optional.empty();
        };
    }

    private static HttpRefusal malformedBody() {
        return HttpRefusal.of(HttpRefusal.Code.MALFORMED_REQUEST, "the request cannot be read; is its body JSON?");
    }

    private static HttpRefusal malformed(ValidatorException invalid) {
        String detail = String.valueOf(invalid.getMessage());
        Matcher parameter = PARAMETER.matcher(detail);
        return HttpRefusal.malformed(
                detail, parameter.find() ? List.of(new Problem.Fault(parameter.group(1), detail)) : List.of());
    }
}
