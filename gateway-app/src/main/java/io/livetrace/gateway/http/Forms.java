package io.livetrace.gateway.http;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what browsers' forms send, and leaves other bodies to another reader. Files stay in memory: what consumers attach is
 * nobody's business but the vault's.
 *
 * @param others reads bodies of other types
 * @param limit how many bytes the files may have together
 */
record Forms(Handler<RoutingContext> others, long limit) implements Handler<RoutingContext> {
    /** The two ways in which browsers send forms. */
    static final Set<String> MEDIA_TYPES = Set.of("application/x-www-form-urlencoded", "multipart/form-data");

    private static final String FORM = Form.class.getName();
    private static final String SENT = Forms.class.getName();

    @Override
    public void handle(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        if (!MEDIA_TYPES.contains(Bodies.mediaType(request))) {
            others.handle(ctx);
            return;
        }
        ctx.put(SENT, true);
        Map<String, Buffer> contents = new HashMap<>();
        Map<String, String> mediaTypes = new HashMap<>();
        request.setExpectMultipart(true);
        request.uploadHandler(upload -> {
            mediaTypes.put(upload.name(), upload.contentType());
            collect(ctx, upload, contents);
        });
        request.end().onComplete(read -> {
            if (read.failed()) {
                ctx.fail(400);
            } else if (!ctx.failed()) {
                ctx.put(FORM, form(request.formAttributes(), contents, mediaTypes));
                ctx.next();
            }
        });
    }

    /** Whether a browser's form was sent to where one is taken, by somebody who wants to see a page. */
    static boolean wereSent(RoutingContext ctx) {
        return ctx.get(SENT, false);
    }

    static Optional<Form> of(RoutingContext ctx) {
        return Optional.ofNullable(ctx.get(FORM));
    }

    private void collect(RoutingContext ctx, HttpServerFileUpload upload, Map<String, Buffer> contents) {
        Buffer content = contents.computeIfAbsent(upload.name(), name -> Buffer.buffer());
        upload.handler(part -> {
            if (total(contents) + part.length() <= limit) {
                content.appendBuffer(part);
            } else if (!ctx.failed()) {
                ctx.fail(413);
            }
        });
    }

    private static long total(Map<String, Buffer> contents) {
        return contents.values().stream().mapToLong(Buffer::length).sum();
    }

    private static Form form(MultiMap attributes, Map<String, Buffer> contents, Map<String, String> mediaTypes) {
        Map<String, String> fields = new HashMap<>();
        attributes.forEach(fields::putIfAbsent);
        Map<String, Form.File> files = new HashMap<>();
        contents.forEach((name, content) -> files.put(name, new Form.File(mediaTypes.getOrDefault(name, ""), content)));
        return new Form(fields, files);
    }
}
