package io.livetrace.domain.lot;

import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When goods may be used, sold and picked up: no hold of any kind stands on the lot, its product or its style, and no recall
 * on any lot that it descends from. The gates are single keys, so whoever reads them conflicts with whoever shuts them.
 */
public final class Gates {
    private Gates() {}

    /** Every gate that a lot has to pass. */
    public static List<RecordKey<Gate>> of(Lot lot, Product product) {
        return Stream.concat(
                        Stream.of(Subject.of(lot.id()), Subject.of(product.gtin()), Subject.styleOf(product))
                                .flatMap(subject -> Stream.of(GateKind.values()).map(kind -> Gate.key(subject, kind))),
                        lot.ancestors().stream().map(Gates::ofRecall))
                .toList();
    }

    /** The gates that a recall of the lot, or of a lot that it descends from, has shut. */
    public static List<RecordKey<Gate>> ofRecalls(Lot lot) {
        return Stream.concat(Stream.of(lot.id()), lot.ancestors().stream())
                .map(Gates::ofRecall)
                .toList();
    }

    private static RecordKey<Gate> ofRecall(LotId lot) {
        return Gate.key(Subject.of(lot), GateKind.RECALL);
    }

    /** The open holds of some gates. */
    public static List<BlockedBy> blocking(List<Gate> gates) {
        return gates.stream()
                .flatMap(gate ->
                        gate.holds().stream().map(hold -> new BlockedBy(gate.subject(), gate.kind(), hold.reason())))
                .toList();
    }

    /** Refuses with every hold there is; a recall among them gives the code. */
    public static void requireNone(List<BlockedBy> blocking) {
        boolean recalled = blocking.stream().anyMatch(hold -> hold.kind() == GateKind.RECALL);
        Refusal.unless(
                blocking.isEmpty(),
                recalled ? LotCode.LOT_RECALLED : LotCode.LOT_ON_HOLD,
                blocking.stream().map(BlockedBy::toString).collect(Collectors.joining("; ")));
    }
}
