package io.livetrace.gateway.stock;

import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.participant.Role;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.ReservationId;
import io.livetrace.domain.stock.SaleRules;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.HttpRefusal;
import io.livetrace.gateway.http.Reply;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.readmodel.Viewer;
import io.livetrace.gateway.vault.Secrets;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** {@code /v1/slots/{slotId}/reservations}, {@code …/reservation-outcomes}, {@code …/lanes} and {@code /v1/reservations}. */
public final class ReservationRoutes implements Routes {
    private final ReadModel readModel;
    private final Sequencers sequencers;
    private final Buyers buyers;
    private final Clock clock;

    public ReservationRoutes(ReadModel readModel, Sequencers sequencers, Secrets secrets, Clock clock) {
        this.readModel = readModel;
        this.sequencers = sequencers;
        this.buyers = new Buyers(secrets);
        this.clock = clock;
    }

    @Override
    public void addTo(Api api) {
        api.handle(
                "reserve",
                request -> enter(
                        request,
                        Json.fromTree(request.body(), Order.Wanted.class).orders()));
        api.handle(
                "tellOutcomes",
                request -> enter(
                        request, Json.fromTree(request.body(), Order.Told.class).outcomes()));
        api.read("getReservation", this::reservation);
        api.read("listLanes", this::lanes);
    }

    private record Results(List<ItemResult> results) {}

    private record LaneView(Lane lane, long effectiveAvailable) {}

    private record Lanes(List<LaneView> items) {}

    /** Enters every order in its lane, and answers when all of them are committed and can be read. */
    private Future<Reply> enter(Request request, List<? extends Order> orders) {
        requireShop(request);
        RecordId slotId = slotId(request);
        return buyers.of(slotId)
                .compose(tokens -> readModel
                        .read(Viewer.EVERYTHING, now -> placed(Selling.of(now, slotId), orders, tokens))
                        .compose(places -> entered(slotId, orders, places, tokens)));
    }

    private static List<Integer> placed(Selling selling, List<? extends Order> orders, Buyers.OfSlot tokens) {
        return orders.stream().map(order -> order.lane(selling, tokens)).toList();
    }

    private Future<Reply> entered(
            RecordId slotId, List<? extends Order> orders, List<Integer> places, Buyers.OfSlot tokens) {
        List<Future<LaneSequencer.Entered>> entries = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            entries.add(sequencers.enter(slotId, places.get(i), orders.get(i).operation(tokens)));
        }
        return Future.join(entries)
                .transform(done -> readable(entries))
                .compose(block ->
                        readModel.read(Viewer.EVERYTHING, now -> results(Selling.of(now, slotId), orders, entries)))
                .map(results -> Reply.json(200, new Results(results)));
    }

    private Future<Void> readable(List<Future<LaneSequencer.Entered>> entries) {
        return entries.stream()
                .filter(Future::succeeded)
                .mapToLong(entry -> entry.result().block())
                .max()
                .stream()
                .mapToObj(readModel::atLeast)
                .findFirst()
                .orElse(Future.succeededFuture());
    }

    private static List<ItemResult> results(
            Selling selling, List<? extends Order> orders, List<Future<LaneSequencer.Entered>> entries) {
        List<ItemResult> results = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            Future<LaneSequencer.Entered> entry = entries.get(i);
            results.add(
                    entry.succeeded()
                            ? ItemResult.of(orders.get(i), entry.result(), selling)
                            : ItemResult.of(orders.get(i), entry.cause()));
        }
        return results;
    }

    private ReservationView reservation(Request request, Snapshot now) {
        requireShop(request);
        String[] parts = request.path("id").split(":", 2);
        return Selling.of(now, RecordId.of(parts[0])).view(ReservationId.parse(parts[1]), clock.instant());
    }

    private Lanes lanes(Request request, Snapshot now) {
        SaleRules rules = Selling.of(now, slotId(request)).window().rules();
        return new Lanes(now.list(Lane.allOf(slotId(request))).stream()
                .map(lane -> new LaneView(lane, lane.effectiveAvailable(rules, clock.instant())))
                .toList());
    }

    private static RecordId slotId(Request request) {
        return RecordId.of(request.path("slotId"));
    }

    /** Lanes are written in the platform's name, so the platform's own people must have asked for it. */
    private static void requireShop(Request request) {
        if (!request.caller().role().equals(Role.PLATFORM.name())) {
            throw HttpRefusal.of(HttpRefusal.Code.NOT_YOURS, "only the platform sells and sees reservations");
        }
    }
}
