package io.livetrace.gateway.lot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.epcis.Identifier;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.lot.LotId;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.Collection;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.http.Write;
import io.livetrace.gateway.pool.StockRoutes;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.readmodel.Trace;
import java.util.List;
import java.util.Locale;

/** {@code /v1/lots}. */
public final class LotRoutes implements Routes {
    private static final long USUAL_DEPTH = 10;

    @Override
    public void addTo(Api api) {
        api.list("listLots", Collection.of(LotProjections.LOTS, LotProjections.FILTERS));
        api.read("getLot", (request, now) -> LotView.of(lot(request, now), now));
        api.read("traceLot", LotRoutes::trace);
        api.write(
                "commissionLot",
                Write.of("lot:commission").looking(LotRoutes::commission).creating("/v1/lots/{gtin}/{lot}"));
    }

    /** Genealogy around a thing, nearest first. Nodes are canonical Digital Links. */
    private record Genealogy(String node, Trace.Direction direction, List<Trace.Step> steps) {}

    /** The inputs' pools are folded on the way; which rows came in is the gateway's to know. */
    private static Object commission(Request request, Snapshot now) {
        ObjectNode command = request.body();
        for (JsonNode input : command.withArray("inputs")) {
            StockRoutes.folding((ObjectNode) input, "pool", now);
        }
        return command;
    }

    private static Object trace(Request request, Snapshot now) {
        LotId id = id(request);
        String node = Identifier.lot(id.gtin(), id.lot()).uri();
        Trace.Direction direction =
                Trace.Direction.valueOf(request.query("direction").orElse("up").toUpperCase(Locale.ROOT));
        int depth = Math.toIntExact(request.number("depth").orElse(USUAL_DEPTH));
        return new Genealogy(node, direction, now.trace(node, direction, depth));
    }

    private static Lot lot(Request request, Snapshot now) {
        return now.require(Lot.key(id(request)), LotCode.LOT_NOT_FOUND);
    }

    private static LotId id(Request request) {
        return new LotId(Gtin.parse(request.path("gtin")), LotNumber.parse(request.path("lot")));
    }
}
