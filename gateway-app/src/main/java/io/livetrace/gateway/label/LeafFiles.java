package io.livetrace.gateway.label;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.label.LabelCode;
import io.livetrace.domain.label.LabelRun;
import io.livetrace.domain.label.Labelling;
import io.livetrace.domain.label.LeafFile;
import io.livetrace.domain.label.MerkleTree;
import io.livetrace.domain.lot.LotId;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.vault.LabelLeaves;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Optional;

/** Leaf files as their keepers hand them on: the brand's gateway gives them out, the others' take them in. */
final class LeafFiles {
    private final Vertx vertx;
    private final Clock clock;
    private final ReadModel readModel;
    private final LabelLeaves leaves;

    LeafFiles(Vertx vertx, Clock clock, ReadModel readModel, LabelLeaves leaves) {
        this.vertx = vertx;
        this.clock = clock;
        this.readModel = readModel;
        this.leaves = leaves;
    }

    /** The caller's word that it holds the leaf file: the one that it sends, or the one that is kept here already. */
    Future<Labelling.Deposit> deposit(Request request) {
        Optional<String> sent =
                Optional.ofNullable(request.body().get("leafFile")).map(text -> text.asText());
        return keptRun(request)
                .compose(run -> sent.map(text -> takeIn(run, new LeafFile(text)))
                        .orElseGet(() -> requireHere(run))
                        .map(file -> new Labelling.Deposit(run.gtin(), run.lot(), run.n(), file)));
    }

    /** The leaf file of a run. */
    Future<LeafFile> get(Request request) {
        return keptRun(request)
                .compose(this::requireHere)
                .compose(leaves::of)
                .compose(lines -> vertx.executeBlocking(() -> LeafFile.of(MerkleTree.of(lines)), false));
    }

    /** The run that the path names; refuses companies that do not keep its leaf file. */
    private Future<LabelRun> keptRun(Request request) {
        return readModel
                .read(request.viewer(), now -> LabelRuns.run(request, now))
                .map(run -> {
                    Refusal.unless(
                            run.keepers().contains(request.caller().gln()),
                            LabelCode.LABEL_NOT_A_KEEPER,
                            "the keepers of " + run.recordKey() + " are " + run.keepers());
                    return run;
                });
    }

    private Future<Digest> takeIn(LabelRun run, LeafFile file) {
        Refusal.unless(
                file.digest().equals(run.leafFile()),
                LabelCode.LABEL_FILE_DIFFERS,
                "/leafFile: the committed leaf file has digest " + run.leafFile() + "; ask the brand for that one");
        return vertx.executeBlocking(file::tree, false)
                .compose(tree ->
                        leaves.keep(new LotId(run.gtin(), run.lot()), run.leafFile(), tree.leaves(), clock.instant()))
                .map(run.leafFile());
    }

    private Future<Digest> requireHere(LabelRun run) {
        return leaves.filesOf(new LotId(run.gtin(), run.lot())).map(files -> {
            Refusal.unless(
                    files.contains(run.leafFile()),
                    PrintCode.LEAF_FILE_NOT_HERE,
                    "this gateway does not hold the leaf file " + run.leafFile()
                            + "; send it as leafFile, as the brand gives it out");
            return run.leafFile();
        });
    }
}
