package io.livetrace.gateway.consumer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.livetrace.domain.gs1.DigitalLink;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.gs1.SerialNumber;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.HttpRefusal;
import io.livetrace.gateway.http.ReadyReply;
import io.livetrace.gateway.http.Reply;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.lookup.Item;
import io.livetrace.gateway.lookup.Lookup;
import io.livetrace.gateway.lookup.Lookups;
import io.livetrace.gateway.lookup.Ready;
import io.livetrace.gateway.lookup.ScanCounter;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * The answer to a scan: as JSON for programs ({@code /v1/lookups}), as a page for people ({@code /p}).
 *
 * @param addresses links as addresses of this gateway
 * @param lookups answers scans
 * @param scans counts them
 * @param clock the time
 * @param known what addresses name: reading one costs more than answering, and whatever is hot is asked for under the same
 */
record LookupRoutes(Addresses addresses, Lookups lookups, ScanCounter scans, Clock clock, Cache<String, Item> known)
        implements Routes {
    private static final int MOST_KNOWN = 2_000;

    LookupRoutes(Addresses addresses, Lookups lookups, ScanCounter scans, Clock clock) {
        this(
                addresses,
                lookups,
                scans,
                clock,
                Caffeine.newBuilder().maximumSize(MOST_KNOWN).build());
    }

    @Override
    public void addTo(Api api) {
        api.sendAgain(this::again);
        api.handle(
                "getUnitLookup",
                found(request ->
                        DigitalLink.of(gtin(request), lot(request), SerialNumber.parse(request.path("serial")))));
        api.handle("getLotLookup", found(request -> DigitalLink.of(gtin(request), lot(request))));
        api.handle("getProductLookup", found(request -> DigitalLink.of(gtin(request))));
        api.handle("findLookup", request -> json(addresses.item(code(request))));
        api.plain()
                .route(Addresses.PAGE + "/*")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(ctx -> Api.answer(ctx, this::page));
    }

    private Function<Request, Future<ReadyReply>> found(Function<Request, DigitalLink> link) {
        return request -> json(known.get(request.uri(), uri -> addresses.item(link.apply(request))));
    }

    /** What was sent under this address, if it is still true. */
    private Optional<ReadyReply> again(String uri) {
        return Optional.ofNullable(known.getIfPresent(uri)).flatMap(item -> {
            Optional<ReadyReply> sent = lookups.ready(item).map(Ready::json).filter(ReadyReply::wasSent);
            sent.ifPresent(again -> scans.count(item));
            return sent;
        });
    }

    private Future<ReadyReply> json(Item item) {
        scans.count(item);
        return lookups.find(item).map(Ready::json);
    }

    private Future<Reply> page(Request request) {
        Item item;
        try {
            item = addresses.item(addresses.link(request.uri().substring(Addresses.PAGE.length())));
        } catch (Refusal refusal) {
            return Future.succeededFuture(Pages.trouble(request, refusal));
        }
        scans.count(item);
        return lookups.find(item).map(ready -> Pages.lookup(request, forReader(request, ready)));
    }

    private Lookup forReader(Request request, Ready ready) {
        return Device.of(request, addresses)
                .map(device -> ready.answer().forDevice(device.digest(), clock.instant()))
                .orElse(ready.answer().lookup());
    }

    private static String code(Request request) {
        return request.query("code")
                .orElseThrow(() -> HttpRefusal.of(
                        HttpRefusal.Code.MALFORMED_REQUEST, "code: give what was scanned, percent-encoded"));
    }

    private static Gtin gtin(Request request) {
        return Gtin.parse(request.path("gtin"));
    }

    private static LotNumber lot(Request request) {
        return LotNumber.parse(request.path("lot"));
    }
}
