package io.livetrace.gateway.livestream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.livestream.ChannelPriorities;
import io.livetrace.domain.livestream.LanePlan;
import io.livetrace.domain.livestream.LivestreamCode;
import io.livetrace.domain.livestream.Session;
import io.livetrace.domain.livestream.Slot;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.StockCode;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.Collection;
import io.livetrace.gateway.http.Reply;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.http.Write;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.pool.Stock;
import io.livetrace.gateway.pool.StockRoutes;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.readmodel.Snapshot;
import io.vertx.core.Future;

/** {@code /v1/sessions}, {@code /v1/slots} and {@code /v1/selection-checks}. */
public final class LivestreamRoutes implements Routes {
    private final Ledger ledger;
    private final ReadModel readModel;
    private final LivestreamSigning signing;

    public LivestreamRoutes(Ledger ledger, ReadModel readModel, LivestreamSigning signing) {
        this.ledger = ledger;
        this.readModel = readModel;
        this.signing = signing;
    }

    @Override
    public void addTo(Api api) {
        addSessions(api);
        addSlots(api);
        addCredit(api);
        api.read(
                "getPriorities",
                (request, now) -> now.find(ChannelPriorities.key()).orElse(ChannelPriorities.NONE));
        api.write("setPriorities", Write.of("livestream:setPriorities"));
    }

    private void addCredit(Api api) {
        api.list("listCreditLines", Collection.of(CreditProjections.LINES, "owner", "operator"));
        api.write("limitCredit", Write.of("livestream:limitCredit"));
        api.write("grantCredit", Write.of("livestream:grantCredit"));
    }

    private void addSessions(Api api) {
        api.list("listSessions", Collection.of(LivestreamProjections.SESSIONS, "operator"));
        api.read(
                "getSession",
                (request, now) -> now.require(
                        Session.key(RecordId.of(request.path("sessionId"))), LivestreamCode.SESSION_NOT_FOUND));
        api.write(
                "planSession",
                Write.of("livestream:plan").completing(signing::plan).creating("/v1/sessions/{sessionId}"));
        api.write("goLive", Write.of("livestream:goLive"));
        api.write("endSession", Write.of("livestream:endSession"));
        api.write("cancelSession", Write.of("livestream:cancelSession"));
    }

    private void addSlots(Api api) {
        api.list(
                "listSlots",
                Collection.of(LivestreamProjections.SLOTS, "session", "operator", LivestreamProjections.GTIN)
                        .showing((stored, now) -> SlotView.of((Slot) stored.record(), now)));
        api.read("getSlot", (request, now) -> SlotView.of(slot(request, now), now));
        api.write(
                "signSelectionCheck",
                Write.of("livestream:signSelectionCheck")
                        .completing(signing::check)
                        .creating("/v1/slots/{slotId}"));
        api.handle("getGates", this::gates);
        api.write("confirmSlot", Write.of("livestream:confirm").looking(LivestreamRoutes::confirmation));
        api.write("addLane", Write.of("livestream:addLane").looking((request, now) -> folding(request.command(), now)));
        api.write("topUpLane", Write.of("livestream:topUp").looking(LivestreamRoutes::topUp));
        api.write("endSlot", Write.of("livestream:end"));
        api.write("cancelSlot", Write.of("livestream:cancel"));
        api.write("stopSlot", Write.of("livestream:stop"));
        api.write("settleSlot", Write.of("livestream:settle"));
    }

    private record Gates(boolean open, JsonNode shut, JsonNode lanes) {}

    /** Asks the contract what would stand in the way of these lanes now. */
    private Future<Reply> gates(Request request) {
        return readModel
                .read(request.viewer(), now -> confirmation(request, now))
                .compose(plan -> ledger.evaluate(
                                request.caller(), Call.of("livestream:gates", "gates", request.caller(), plan))
                        .map(Json::tree)
                        .map(shut -> Reply.json(200, new Gates(shut.isEmpty(), shut, plan.path("lanes")))));
    }

    /** The lanes that the caller chose, or those that the stock suggests. */
    private static ObjectNode confirmation(Request request, Snapshot now) {
        ObjectNode command = request.command();
        return command.has("lanes")
                ? command
                : ((ObjectNode) Json.toTree(LanePlanner.plan(now, RecordId.of(request.path("slotId")))))
                        .setAll(command);
    }

    /** Rows to fold into the pools of a new lane, where the caller names none. */
    private static ObjectNode folding(ObjectNode command, Snapshot now) {
        command.at("/lane/parts").forEach(part -> StockRoutes.folding((ObjectNode) part, "pool", now));
        return command;
    }

    /** The lane's own pools, and all that came into them. */
    private static ObjectNode topUp(Request request, Snapshot now) {
        int n = Integer.parseInt(request.path("n"));
        Lane lane = now.require(Lane.key(RecordId.of(request.path("slotId")), n), StockCode.LANE_NOT_FOUND);
        ArrayNode parts = Json.object().putArray("parts");
        lane.components()
                .forEach(component -> parts.add(
                        Json.toTree(new LanePlan.Part(component.pool(), Stock.incoming(now, component.pool())))));
        return request.command().put("n", n).set("parts", parts);
    }

    private static Slot slot(Request request, Snapshot now) {
        return now.require(Slot.key(RecordId.of(request.path("slotId"))), LivestreamCode.SLOT_NOT_FOUND);
    }
}
