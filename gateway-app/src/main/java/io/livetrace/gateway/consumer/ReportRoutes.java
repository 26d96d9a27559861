package io.livetrace.gateway.consumer;

import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Text;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.Form;
import io.livetrace.gateway.http.HttpRefusal;
import io.livetrace.gateway.http.PictureType;
import io.livetrace.gateway.http.RateLimit;
import io.livetrace.gateway.http.Reply;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.lookup.Item;
import io.livetrace.gateway.page.Notice;
import io.livetrace.gateway.page.ReportReason;
import io.livetrace.gateway.vault.ConsumerReports;
import io.livetrace.gateway.vault.ConsumerReports.NewReport;
import io.livetrace.gateway.vault.ConsumerReports.Photo;
import io.livetrace.gateway.vault.ConsumerReports.Report;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@code /v1/consumer-reports}: consumers tell what is wrong, the platform reads it.
 *
 * @param addresses links as addresses of this gateway
 * @param reports keeps them
 * @param clock the time
 * @param limit how many one address may send
 */
record ReportRoutes(Addresses addresses, ConsumerReports reports, Clock clock, RateLimit limit) implements Routes {
    private static final long USUAL_LIMIT = 50;

    ReportRoutes(Addresses addresses, ConsumerReports reports, Clock clock) {
        this(addresses, reports, clock, new RateLimit(20, Duration.ofMinutes(10)));
    }

    @Override
    public void addTo(Api api) {
        api.handle(
                "reportCode",
                request -> request.form().map(form -> page(request, form)).orElseGet(() -> json(request)));
        api.handle("listConsumerReports", this::list);
        api.handle("getConsumerPhoto", this::photo);
    }

    /** What a program sends. */
    private record Written(String digitalLink, ReportReason reason, Optional<String> message) {
        Written {
            message.ifPresent(text -> Text.require("message", text));
        }
    }

    private record Received(long id) {}

    private record Reports(List<Report> items, Optional<String> next) {}

    private Future<Reply> json(Request request) {
        Written written = Json.fromTree(request.json(), Written.class);
        return keep(request, addresses.item(written.digitalLink()), written, Optional.empty())
                .map(id -> Reply.json(201, new Received(id)));
    }

    private Future<Reply> page(Request request, Form form) {
        Item item = addresses.item(form.field("digitalLink").orElse(""));
        return new WayBack(addresses)
                .after(
                        item,
                        () -> keep(
                                        request,
                                        item,
                                        written(item, form),
                                        form.file("photo").map(ReportRoutes::photo))
                                .map(Optional.of(Notice.REPORT_RECEIVED)));
    }

    private static Written written(Item item, Form form) {
        ReportReason reason = form.field("reason").flatMap(ReportReason::of).orElse(ReportReason.OTHER);
        return new Written(item.digitalLink(), reason, form.field("message"));
    }

    private Future<Long> keep(Request request, Item item, Written written, Optional<Photo> photo) {
        limit.require(request.address(), "too many reports from this address; try again in some minutes");
        limit.count(request.address());
        return reports.keep(
                new NewReport(item.digitalLink(), written.reason().name(), written.message(), photo), clock.instant());
    }

    private static Photo photo(Form.File file) {
        PictureType type = PictureType.of(file.content())
                .orElseThrow(() -> new Refusal(ScanCode.NOT_A_PICTURE, "/photo: attach a JPEG, PNG or WebP picture"));
        return new Photo(type.mediaType(), file.content());
    }

    /** A cursor is the id of the last report that was seen. */
    private Future<Reply> list(Request request) {
        requirePlatform(request);
        int most = Math.toIntExact(request.number("limit").orElse(USUAL_LIMIT));
        return reports.before(request.number("cursor").orElse(Long.MAX_VALUE), most + 1)
                .map(found -> Reply.json(200, page(found, most)));
    }

    private static Reports page(List<Report> found, int most) {
        return found.size() <= most
                ? new Reports(found, Optional.empty())
                : new Reports(
                        found.subList(0, most),
                        Optional.of(String.valueOf(found.get(most - 1).id())));
    }

    private Future<Reply> photo(Request request) {
        requirePlatform(request);
        return reports.photo(Long.parseLong(request.path("id")))
                .map(photo -> photo.map(found -> Reply.of(found.mediaType(), found.content())
                                .with("Content-Disposition", "attachment")
                                .with("Cache-Control", "private, no-store"))
                        .orElseThrow(
                                () -> HttpRefusal.of(HttpRefusal.Code.NO_SUCH_RESOURCE, "this report has no photo")));
    }

    private static void requirePlatform(Request request) {
        request.caller();
        if (!request.viewer().seesAll()) {
            throw HttpRefusal.of(HttpRefusal.Code.NOT_YOURS, "what consumers report is for the platform only");
        }
    }
}
