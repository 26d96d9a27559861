package io.livetrace.gateway.recall;

import io.livetrace.domain.epcis.Identifier;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.pool.LotPlace;
import io.livetrace.domain.recall.Recall;
import io.livetrace.domain.recall.RecallAck;
import io.livetrace.domain.recall.RecallCode;
import io.livetrace.domain.recall.RecallNotice;
import io.livetrace.domain.recall.RecallWalk;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.Collection;
import io.livetrace.gateway.http.HttpRefusal;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.http.Write;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.readmodel.Trace;
import java.util.List;
import java.util.stream.Stream;

/** {@code /v1/recalls}. */
public final class RecallRoutes implements Routes {
    private static final int DEPTH = 50;

    @Override
    public void addTo(Api api) {
        api.list("listRecalls", Collection.of(RecallProjections.RECALLS, RecallProjections.LOT));
        api.read("getRecall", (request, now) -> progress(recall(request, now), now));
        api.read("previewRecall", RecallRoutes::reach);
        api.write("openRecall", Write.of("recall:open").creating("/v1/recalls/{recallId}"));
        api.write("walkRecall", Write.of("recall:walk"));
        api.write("acknowledgeRecall", Write.of("recall:acknowledge"));
        api.write("closeRecall", Write.of("recall:close"));
    }

    /** How far a recall has come. */
    private record Progress(
            Recall recall, List<RecallWalk> walks, List<RecallNotice> notices, List<RecallAck> acknowledgements) {}

    /** Whom and what a recall would reach: the lot, everything made of it, and everyone who held or sold any of it. */
    private record Reach(LotId lot, List<LotId> descendants, List<LotPlace> places) {}

    private static Recall recall(Request request, Snapshot now) {
        return now.require(Recall.key(RecordId.of(request.path("recallId"))), RecallCode.RECALL_NOT_FOUND);
    }

    private static Progress progress(Recall recall, Snapshot now) {
        return new Progress(
                recall,
                now.list(RecallWalk.TYPE.key(recall.recallId())),
                now.list(RecallNotice.TYPE.key(recall.recallId())),
                now.list(RecallAck.TYPE.key(recall.recallId())));
    }

    private static Object reach(Request request, Snapshot now) {
        LotId lot = Json.fromTree(request.body().path("lot"), LotId.class);
        requireMayRecall(now.require(Lot.key(lot), LotCode.LOT_NOT_FOUND), request);
        List<LotId> descendants =
                now.trace(Identifier.lot(lot.gtin(), lot.lot()).uri(), Trace.Direction.DOWN, DEPTH).stream()
                        .flatMap(step -> lotOf(step.edge().child()))
                        .distinct()
                        .toList();
        List<LotPlace> places = Stream.concat(Stream.of(lot), descendants.stream())
                .flatMap(id -> now.unrestricted().list(LotPlace.allOf(id.gtin(), id.lot())).stream())
                .toList();
        return new Reach(lot, descendants, places);
    }

    /** Who had goods of others is for those to know who have to tell them. */
    private static void requireMayRecall(Lot lot, Request request) {
        if (!lot.brand().equals(request.caller().gln()) && !request.viewer().seesAll()) {
            throw HttpRefusal.of(
                    HttpRefusal.Code.NOT_YOURS, "lot " + lot.id() + " is recalled by its brand or by the platform");
        }
    }

    private static Stream<LotId> lotOf(String node) {
        return Identifier.of(node).link().stream().flatMap(link -> {
            Stream<Gtin> gtin = link.gtin().stream();
            Stream<LotNumber> lot = link.lot().stream();
            return gtin.flatMap(g -> lot.map(l -> new LotId(g, l)));
        });
    }
}
