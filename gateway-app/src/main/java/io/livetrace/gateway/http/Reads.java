package io.livetrace.gateway.http;

import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Listing;
import io.livetrace.gateway.readmodel.Page;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.readmodel.Snapshot;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers from the read model; every answer says as of which block, and waits for {@code minBlock} if asked to. */
final class Reads {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SHORTLY = Duration.ofSeconds(1);
    private static final int USUAL_LIMIT = 50;

    private final ReadModel readModel;
    private final Cursors cursors;

    Reads(ReadModel readModel, Cursors cursors) {
        this.readModel = readModel;
        this.cursors = cursors;
    }

    /** What a list answers. */
    record Items(List<Object> items, long asOfBlock, Optional<String> next) {}

    Future<Reply> one(Request request, View view) {
        return read(request, now -> Reply.json(200, view.show(request, now)).with("As-Of-Block", now.asOfBlock()))
                .map(Reply::withEtag);
    }

    Future<Reply> list(Request request, Collection collection, HttpServerRequest http) {
        return read(request, now -> page(request, collection, now, http)).map(Reply::withEtag);
    }

    private Future<Reply> read(Request request, Function<Snapshot, Reply> question) {
        return readModel
                .upToDate()
                .compose(ready -> atLeast(request.number("minBlock")))
                .compose(ready -> readModel.read(request.viewer(), question));
    }

    private Future<Void> atLeast(Optional<Long> minBlock) {
        return minBlock.map(block -> readModel
                        .atLeast(block)
                        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .recover(failure -> Future.failedFuture(HttpRefusal.later(
                                HttpRefusal.Code.NOT_YET_READ, "block " + block + " is not here yet", SHORTLY))))
                .orElse(Future.succeededFuture());
    }

    private Reply page(Request request, Collection collection, Snapshot now, HttpServerRequest http) {
        Listing listing = listing(request, collection);
        Page page = now.page(listing);
        List<Object> items = page.items().stream()
                .map(stored -> collection.item().apply(stored, now))
                .toList();
        Optional<String> next = page.next().map(place -> cursors.write(identity(listing), place));
        Reply reply = Reply.json(200, new Items(items, now.asOfBlock(), next)).with("As-Of-Block", now.asOfBlock());
        return next.map(cursor -> reply.with("Link", "<" + next(http, cursor) + ">; rel=\"next\""))
                .orElse(reply);
    }

    private Listing listing(Request request, Collection collection) {
        Listing first = new Listing(
                collection.name(),
                request.query("q"),
                request.query("status"),
                request.time("updatedSince"),
                request.facets(collection.filters()),
                Math.toIntExact(request.number("limit").orElse((long) USUAL_LIMIT)),
                Optional.empty());
        return request.query("cursor")
                .map(cursor -> first.after(cursors.read(identity(first), cursor)))
                .or(() -> collection.start().map(first::after))
                .orElse(first);
    }

    /** What makes this list this list: a cursor of another one must not fit. */
    private static String identity(Listing listing) {
        String facets = listing.facets().stream().map(Facet::toString).collect(Collectors.joining());
        return listing.collection() + listing.q() + listing.status() + listing.updatedSince() + facets;
    }

    private static String next(HttpServerRequest http, String cursor) {
        String query = http.query() == null ? "" : http.query();
        String kept = Stream.of(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith("cursor="))
                .map(parameter -> parameter + "&")
                .collect(Collectors.joining());
        return http.path() + "?" + kept + "cursor=" + cursor;
    }
}
