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
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.vault.Secrets;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * {@code /v1/slots/{slotId}/reservations}, {@code …/order-lists}, {@code …/reservation-outcomes}, {@code …/lanes} and
 * {@code /v1/reservations}.
 */
public final class ReservationRoutes implements Routes {
    private static final int ONE_IN = 8;

    private final Sequencers sequencers;
    private final OrderDesk desk;
    private final Clock clock;
    /** An eighth of the memory; the rest is for what these orders become on their way. */
    private final Room room = Room.ofMemory(ONE_IN);

    public ReservationRoutes(Sequencers sequencers, Secrets secrets, Clock clock) {
        this.sequencers = sequencers;
        this.desk = sequencers.desk(secrets);
        this.clock = clock;
    }

    @Override
    public void addTo(Api api) {
        api.handle("reserve", this::reserve);
        api.handle("enterList", this::enterList);
        api.handle("tellOutcomes", this::tellOutcomes);
        api.read("getReservation", this::reservation);
        api.read("listLanes", this::lanes);
    }

    @Override
    public Future<?> end() {
        return sequencers.end();
    }

    private record LaneView(Lane lane, long effectiveAvailable) {}

    private record Lanes(List<LaneView> items) {}

    private Future<Reply> reserve(Request request) {
        requireShop(request);
        List<Order.Want> orders =
                Json.fromTree(request.body(), Order.Wanted.class).orders();
        return enter(request, Asked.Kind.RESERVATIONS, orders, Optional.empty());
    }

    private Future<Reply> tellOutcomes(Request request) {
        requireShop(request);
        List<Order.News> news = Json.fromTree(request.body(), Order.Told.class).outcomes();
        return enter(request, Asked.Kind.OUTCOMES, news, Optional.empty());
    }

    private Future<Reply> enterList(Request request) {
        requireShop(request);
        Listing list = Json.fromTree(request.body(), Listing.class);
        return desk.check(slotId(request), list)
                .compose(fits -> enter(request, Asked.Kind.LIST, list.listed(), Optional.of(list.seal())));
    }

    private Future<Reply> enter(
            Request request, Asked.Kind kind, List<? extends Order> orders, Optional<Listing.Seal> seal) {
        RecordId slotId = slotId(request);
        Room.Share share = room.take(slotId, orders.size(), request.bytes().length());
        Asked.Sender sender = new Asked.Sender(
                request.header("Authorization").orElse(""),
                request.header(Neighbours.PASSED_ON).isPresent(),
                request.prefersAsync());
        return desk.enter(new Asked(slotId, kind, orders, seal, sender), share::giveBack)
                .map(results -> Reply.json(results.status(), results));
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
