package io.livetrace.gateway.label;

import io.livetrace.domain.catalog.CatalogCode;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.label.LabelRun;
import io.livetrace.domain.label.LeafFile;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.lot.LotId;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.HttpRefusal;
import io.livetrace.gateway.http.Reply;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.http.Write;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.vault.LabelLeaves;
import io.livetrace.gateway.vault.LabelPrints;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** {@code /v1/lots/{gtin}/{lot}/label-runs}. */
public final class LabelRoutes implements Routes {
    private static final String ONE = "/v1/lots/{gtin}/{lot}/label-runs/{n}";

    private final Vertx vertx;
    private final ReadModel readModel;
    private final LabelPrints prints;
    private final LabelRuns runs;
    private final LeafFiles leafFiles;
    private final Supplier<String> publicUrl;

    /**
     * What the routes work with.
     *
     * @param publicUrl this gateway's address, as labels carry it
     */
    public record Parts(
            Vertx vertx,
            Clock clock,
            ReadModel readModel,
            LabelPrints prints,
            LabelLeaves leaves,
            Supplier<String> publicUrl) {}

    public LabelRoutes(Parts parts) {
        this.vertx = parts.vertx();
        this.readModel = parts.readModel();
        this.prints = parts.prints();
        this.publicUrl = parts.publicUrl();
        this.runs = new LabelRuns(parts.vertx(), parts.clock(), parts.readModel(), parts.prints());
        this.leafFiles = new LeafFiles(parts.vertx(), parts.clock(), parts.readModel(), parts.leaves());
    }

    @Override
    public void addTo(Api api) {
        api.read("listLabelRuns", LabelRoutes::list);
        api.read("getLabelRun", (request, now) -> LabelRunView.of(LabelRuns.run(request, now), now));
        api.handle(
                "createLabelRun",
                request -> runs.commit(request)
                        .compose(command -> api.submit(
                                request,
                                Write.of("label:commit")
                                        .commanding(r -> command)
                                        .creating(ONE))));
        api.handle(
                "depositLeafFile",
                request -> leafFiles
                        .deposit(request)
                        .compose(command ->
                                api.submit(request, Write.of("label:deposit").commanding(r -> command))));
        api.handle("getLeafFile", request -> leafFiles.get(request).map(LabelRoutes::csv));
        api.handle("getLabels", this::labels);
    }

    private record Runs(List<LabelRunView> items, long asOfBlock) {}

    private static Object list(Request request, Snapshot now) {
        LotId lot = LabelRuns.lot(request);
        return new Runs(
                now.list(LabelRun.allOf(lot.gtin(), lot.lot())).stream()
                        .map(run -> LabelRunView.of(run, now))
                        .toList(),
                now.asOfBlock());
    }

    /** What is needed of the ledger to print. */
    private record Printed(LabelRun run, Product product) {}

    private Future<Reply> labels(Request request) {
        return readModel
                .read(request.viewer(), now -> printed(request, now))
                .compose(printed -> prints.of(printed.run().leafFile()).compose(all -> {
                    Refusal.unless(
                            !all.isEmpty(),
                            PrintCode.LABELS_NOT_HERE,
                            "these labels were made at another gateway, or more than " + LabelPrints.DAYS_KEPT
                                    + " days ago; commit a new run");
                    LotId lot = LabelRuns.lot(request);
                    return sent(request, new LabelSheet(lot, printed.product().name(), publicUrl.get(), all));
                }));
    }

    private Future<Reply> sent(Request request, LabelSheet sheet) {
        if (!request.header("Accept").orElse("").contains("image/png")) {
            return vertx.executeBlocking(sheet::csv, false)
                    .map(text -> secret(Reply.of("text/csv; charset=utf-8", Buffer.buffer(text))));
        }
        UnitLabel label = request.query("serial")
                .map(sheet::with)
                .orElseGet(() -> sheet.at(request.number("index").orElse(1L)));
        return vertx.executeBlocking(() -> LabelPicture.png(label), false)
                .map(png -> secret(Reply.of("image/png", Buffer.buffer(png))));
    }

    /** Whoever has these labels can make clones: the brand that prints them, and the platform that answers for them. */
    private static Printed printed(Request request, Snapshot now) {
        LotId id = LabelRuns.lot(request);
        Lot lot = now.require(Lot.key(id), LotCode.LOT_NOT_FOUND);
        if (!lot.brand().equals(request.caller().gln()) && !request.viewer().seesAll()) {
            throw HttpRefusal.of(
                    HttpRefusal.Code.NOT_YOURS, "the labels of lot " + id + " are for its brand and the platform only");
        }
        return new Printed(
                LabelRuns.run(request, now), now.require(Product.key(id.gtin()), CatalogCode.PRODUCT_NOT_FOUND));
    }

    private static Reply csv(LeafFile file) {
        return Reply.of("text/csv; charset=utf-8", Buffer.buffer(file.text()));
    }

    private static Reply secret(Reply reply) {
        return reply.with("Cache-Control", "no-store");
    }
}
