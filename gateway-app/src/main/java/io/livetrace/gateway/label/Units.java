package io.livetrace.gateway.label;

import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.gs1.SerialNumber;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.label.LabelLeaf;
import io.livetrace.domain.label.LabelRun;
import io.livetrace.domain.lot.LotId;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.vault.LabelLeaves;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/**
 * Finds the unit that a serial number stands for. The vault tells which leaf files hold the serial number, the ledger which
 * of the files count.
 */
public final class Units {
    private final LabelLeaves leaves;

    public Units(LabelLeaves leaves) {
        this.leaves = leaves;
    }

    /**
     * What the vault knows of a serial number.
     *
     * @param lot the lot that the code names, or else the one that the label was printed for
     * @param units leaves with this serial number, counted or not
     * @param files the leaf files of that lot that are kept here
     */
    public record Kept(Optional<LotId> lot, List<LabelLeaves.Unit> units, List<Digest> files) {
        /** Of a code that names no unit. */
        public static Kept nothing(Optional<LotId> lot) {
            return new Kept(lot, List.of(), List.of());
        }
    }

    /** A unit whose label its brand committed. */
    public record Labelled(LabelRun run, LabelLeaf leaf) {
        /** What the ledger calls it. */
        public Digest name() {
            return leaf.hash();
        }
    }

    /**
     * What vault and ledger together know of a serial number.
     *
     * @param unit absent where no leaf file that is kept here has it
     * @param complete whether all leaf files of the lot are kept here; if not, one elsewhere may have it
     */
    public record Finding(Optional<Labelled> unit, boolean complete) {
        /** The unit; refuses where there is none, naming the part of the request that should. */
        public Labelled require(String pointer) {
            return unit.orElseThrow(() -> complete
                    ? new Refusal(PrintCode.UNIT_NOT_FOUND, pointer + ": nobody has registered this serial number")
                    : new Refusal(
                            PrintCode.LEAF_FILE_NOT_HERE,
                            pointer + ": this gateway does not hold all leaf files of the lot; ask the brand's"));
        }
    }

    public Future<Kept> kept(Gtin gtin, Optional<LotNumber> lot, SerialNumber serial) {
        return leaves.find(gtin, serial).compose(units -> {
            Optional<LotId> named = lot.map(number -> new LotId(gtin, number))
                    .or(() -> units.stream().map(LabelLeaves.Unit::lot).findFirst());
            return named.map(leaves::filesOf)
                    .orElse(Future.succeededFuture(List.of()))
                    .map(files -> new Kept(named, units, files));
        });
    }

    /** Holds what the vault knows against the ledger. */
    public static Finding find(Kept kept, Snapshot now) {
        List<LabelRun> runs = kept.lot()
                .map(lot -> now.list(LabelRun.allOf(lot.gtin(), lot.lot())))
                .orElse(List.of());
        return new Finding(
                runs.stream()
                        .flatMap(run -> kept.units().stream()
                                .filter(unit -> unit.file().equals(run.leafFile()))
                                .map(unit -> new Labelled(run, unit.leaf())))
                        .findFirst(),
                runs.stream().map(LabelRun::leafFile).allMatch(kept.files()::contains));
    }
}
