package io.livetrace.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Viewer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One request, its shape checked already against the contract. */
public final class Request {
    private final RoutingContext ctx;

    Request(RoutingContext ctx) {
        this.ctx = ctx;
    }

    /** Who calls; refuses those who are not signed in. */
    public Caller caller() {
        return Access.caller(ctx).orElseThrow(HttpRefusal::notSignedIn);
    }

    public Viewer viewer() {
        return Access.viewer(ctx);
    }

    /** A parameter of the path, decoded. */
    public String path(String name) {
        String value = ctx.pathParam(name);
        if (value == null) {
            throw new IllegalStateException("the path has no parameter " + name);
        }
        return value;
    }

    /** A parameter of the query; an empty one counts as absent. */
    public Optional<String> query(String name) {
        return ctx.queryParam(name).stream().filter(value -> !value.isEmpty()).findFirst();
    }

    public Optional<Long> number(String name) {
        return query(name).map(text -> {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException e) {
                throw malformed(name, "expected a whole number");
            }
        });
    }

    public Optional<Instant> time(String name) {
        return query(name).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException e) {
                throw malformed(name, "expected a time such as 2026-01-31T08:00:00Z");
            }
        });
    }

    /** Those of the named parameters that the query has, as facets of the same names. */
    public List<Facet> facets(List<String> names) {
        return names.stream()
                .flatMap(name -> query(name).map(value -> Facet.of(name, value)).stream())
                .toList();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(ctx.request().getHeader(name));
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(ctx.request().getCookie(name)).map(Cookie::getValue);
    }

    /** Path and query as they came. */
    public String uri() {
        return ctx.request().uri();
    }

    /** The network address that the request comes from, as far as anybody can be believed. */
    public String address() {
        return Origin.address(ctx);
    }

    /** The body as a form; empty when it is of another kind. */
    public Optional<Form> form() {
        return Forms.of(ctx);
    }

    /** The caller's name for this command. */
    public String requestId() {
        return header("Idempotency-Key")
                .orElseThrow(() -> malformed("Idempotency-Key", "every write carries an Idempotency-Key header"));
    }

    /** The body as it came. */
    public Buffer bytes() {
        Buffer buffer = ctx.body().buffer();
        return buffer == null ? Buffer.buffer() : buffer;
    }

    /** The body as a tree that loses nothing. */
    public JsonNode json() {
        String text = text();
        if (text.indexOf('\0') >= 0 || text.contains("\\u0000")) {
            throw HttpRefusal.of(HttpRefusal.Code.MALFORMED_REQUEST, "the character U+0000 is not allowed");
        }
        return Json.tree(text);
    }

    /** The body's members; none where there is no body. */
    public ObjectNode body() {
        if (bytes().length() == 0) {
            return Json.object();
        }
        if (json() instanceof ObjectNode members) {
            return members;
        }
        throw HttpRefusal.of(HttpRefusal.Code.MALFORMED_REQUEST, "the body must be a JSON object");
    }

    /** The body's members together with the path's parameters, which win. */
    public ObjectNode command() {
        ObjectNode command = body();
        ctx.pathParams().forEach(command::put);
        return command;
    }

    /** Whether the caller would rather not wait for the outcome (RFC 7240). */
    public boolean prefersAsync() {
        return Stream.of(header("Prefer").orElse("").split("[,;]"))
                .anyMatch(p -> p.strip().equals("respond-async"));
    }

    private String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes().getBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw HttpRefusal.of(HttpRefusal.Code.MALFORMED_REQUEST, "the body is not UTF-8");
        }
    }

    private static HttpRefusal malformed(String name, String detail) {
        return HttpRefusal.malformed(name + ": " + detail, List.of(new Problem.Fault(name, detail)));
    }
}
