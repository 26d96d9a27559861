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
import io.livetrace.gateway.vault.Secrets;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;

/** {@code /v1/slots/{slotId}/reservations}, {@code …/reservation-outcomes}, {@code …/lanes} and {@code /v1/reservations}. */
public final class ReservationRoutes implements Routes {
    private final OrderDesk desk;
    private final Clock clock;

    public ReservationRoutes(ReadModel readModel, Sequencers sequencers, Secrets secrets, Clock clock) {
        this.desk = new OrderDesk(readModel, sequencers, new Buyers(secrets));
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

    private Future<Reply> enter(Request request, List<? extends Order> orders) {
        requireShop(request);
        return desk.enter(slotId(request), orders).map(results -> Reply.json(200, new Results(results)));
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
