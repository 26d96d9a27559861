package io.livetrace.gateway.consumer;

import io.livetrace.domain.gs1.DigitalLink;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.Reply;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.lookup.Item;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.Optional;
import java.util.Set;

/**
 * Where a Digital Link leads, after GS1's resolver standard 1.2: to the page, or to the list of all links. Asks no database: what
 * there is to say about an item, its page says.
 *
 * @param addresses links as addresses of this gateway
 */
record Resolver(Addresses addresses) implements Routes {
    /** Any application identifier first: what is no key gets told so. */
    private static final String DIGITAL_LINK = "/\\d{2,4}/.*";

    private static final Set<String> ALL_LINKS = Set.of("linkset", "all");
    private static final int TEMPORARY_REDIRECT = 307;

    @Override
    public void addTo(Api api) {
        api.plain()
                .routeWithRegex(DIGITAL_LINK)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(ctx -> Api.answer(ctx, this::resolve));
        api.plain()
                .routeWithRegex(HttpMethod.OPTIONS, DIGITAL_LINK)
                .handler(ctx -> Api.answer(ctx, request -> Future.succeededFuture(preflight())));
        api.plain()
                .get("/.well-known/gs1resolver")
                .handler(ctx -> Api.answer(ctx, request -> Future.succeededFuture(description())));
    }

    private Future<Reply> resolve(Request request) {
        try {
            DigitalLink link = addresses.link(request.uri());
            return Future.succeededFuture(open(resolved(request, link, addresses.item(link))));
        } catch (Refusal refusal) {
            return Pages.isWanted(request)
                    ? Future.succeededFuture(open(Pages.trouble(request, refusal)))
                    : Future.failedFuture(refusal);
        }
    }

    private Reply resolved(Request request, DigitalLink link, Item item) {
        Linkset linkset = new Linkset(item, addresses.base());
        Optional<String> type = Optional.ofNullable(link.others().get("linkType"));
        if (type.map(ALL_LINKS::contains).orElseGet(() -> acceptsLinkset(request))) {
            return Reply.of(Linkset.MEDIA_TYPE, Buffer.buffer(linkset.json()))
                    .with(
                            "Link",
                            "<" + Linkset.CONTEXT + ">; rel=\"http://www.w3.org/ns/json-ld#context\";"
                                    + " type=\"application/ld+json\"");
        }
        String target = type.map(wanted -> linkset.find(wanted).orElseThrow(() -> noSuchLink(wanted)))
                .orElse(Addresses.PAGE + request.uri());
        return Reply.redirect(TEMPORARY_REDIRECT, type.isPresent() ? withQuery(target, request) : target)
                .with(
                        "Link",
                        "<" + item.digitalLink() + "?linkType=linkset>; rel=\"linkset\"; type=\"" + Linkset.MEDIA_TYPE
                                + '"');
    }

    private static boolean acceptsLinkset(Request request) {
        return request.header("Accept").orElse("").contains(Linkset.MEDIA_TYPE);
    }

    private static Refusal noSuchLink(String type) {
        return new Refusal(
                ScanCode.LINK_TYPE_NOT_FOUND,
                "there is no link of the type " + type + "; ask for linkType=linkset to see which there are");
    }

    /** What the code says besides its keys is passed on. */
    private static String withQuery(String target, Request request) {
        int query = request.uri().indexOf('?');
        return query < 0
                ? target
                : target + (target.contains("?") ? '&' : '?') + request.uri().substring(query + 1);
    }

    private static Reply preflight() {
        return open(Reply.empty(204))
                .with("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                .with("Access-Control-Allow-Headers", "Accept, Accept-Language")
                .with("Access-Control-Max-Age", "86400");
    }

    private Reply description() {
        var file = Json.object().put("name", "LiveTrace").put("resolverRoot", addresses.base());
        file.putArray("supportedPrimaryKeys").add("01");
        return open(Reply.json(200, file));
    }

    private static Reply open(Reply reply) {
        return reply.with("Access-Control-Allow-Origin", "*").with("Vary", "Accept, Accept-Language, Cookie");
    }
}
