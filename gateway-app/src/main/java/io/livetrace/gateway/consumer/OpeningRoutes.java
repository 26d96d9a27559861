package io.livetrace.gateway.consumer;

import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.label.InnerCode;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.Form;
import io.livetrace.gateway.http.Reply;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.label.Unsealer;
import io.livetrace.gateway.label.Unsealer.Unsealed;
import io.livetrace.gateway.ledger.LedgerFailure;
import io.livetrace.gateway.lookup.Item;
import io.livetrace.gateway.lookup.Lookups;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * {@code /v1/openings}: a consumer shows the inner code. A program is answered with what came of it; a browser's form with the
 * page, which then tells it.
 *
 * @param addresses links as addresses of this gateway
 * @param unsealer uses inner codes
 * @param lookups forgets what it knew of an opened unit
 */
record OpeningRoutes(Addresses addresses, Unsealer unsealer, Lookups lookups) implements Routes {
    private static final long PATIENCE_SECONDS = 10;

    @Override
    public void addTo(Api api) {
        api.handle(
                "openUnit",
                request -> request.form().map(form -> page(request, form)).orElseGet(() -> json(request)));
    }

    /** What a program sends. */
    private record Shown(String digitalLink, String innerCode) {}

    /** What became of an opening. */
    private enum Outcome {
        FIRST,
        AGAIN,
        LATER,
        /** The ledger has not answered yet; the same request will tell. */
        PENDING
    }

    /**
     * What a program is told.
     *
     * @param openedAt when the unit was first opened, as the ledger has it
     * @param times how often its inner code was used, at least
     * @param devices by how many devices, at least
     */
    private record Told(
            Outcome outcome,
            String digitalLink,
            Optional<Instant> openedAt,
            Optional<Integer> times,
            Optional<Integer> devices) {}

    private Future<Reply> json(Request request) {
        Shown shown = Json.fromTree(request.json(), Shown.class);
        Item item = addresses.item(shown.digitalLink());
        Device device = Device.of(request, addresses).orElseGet(Device::unknown);
        return open(request, item, InnerCode.parse(shown.innerCode()), device)
                .map(unsealed -> told(item, unsealed))
                .recover(failure ->
                        isOpen(failure) ? Future.succeededFuture(pending(item)) : Future.failedFuture(failure))
                .map(reply -> device.rememberedBy(reply, addresses));
    }

    private Future<Reply> page(Request request, Form form) {
        Item item = addresses.item(form.field("digitalLink").orElse(""));
        Device device = Device.of(request, addresses).orElseGet(Device::unknown);
        return new WayBack(addresses)
                .after(
                        item,
                        () -> open(
                                        request,
                                        item,
                                        InnerCode.parse(form.field("innerCode").orElse("")),
                                        device)
                                .map(Optional.empty()))
                .map(reply -> device.rememberedBy(reply, addresses));
    }

    private Future<Unsealed> open(Request request, Item item, InnerCode code, Device device) {
        return unsealer.open(new Unsealer.Attempt(
                        item.gtin(), item.lot(), item.serial(), code, device.digest(), request.address()))
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .onComplete(done -> lookups.forget(item));
    }

    private static Reply told(Item item, Unsealed unsealed) {
        boolean first = unsealed.outcome() == Unsealer.Outcome.FIRST;
        return Reply.json(
                first ? 201 : 200,
                new Told(
                        Outcome.valueOf(unsealed.outcome().name()),
                        item.digitalLink(),
                        Optional.of(unsealed.history().opening().at()),
                        Optional.of(unsealed.history().timesByOthers(Optional.empty())),
                        Optional.of(unsealed.history().devices())));
    }

    private static Reply pending(Item item) {
        return Reply.json(
                202,
                new Told(Outcome.PENDING, item.digitalLink(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** Whether the ledger may still do it. */
    static boolean isOpen(Throwable failure) {
        return failure instanceof TimeoutException || failure instanceof LedgerFailure.OutcomeUnknown;
    }
}
