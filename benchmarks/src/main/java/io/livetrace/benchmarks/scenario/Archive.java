package io.livetrace.benchmarks.scenario;

import io.livetrace.benchmarks.history.History;
import io.livetrace.benchmarks.sale.Stage;
import io.livetrace.gateway.ledger.LedgerOpening;
import java.util.function.Consumer;

/**
 * A history on an embedded ledger, and gateways that read it.
 *
 * @param bed where they lie
 * @param opening the ledger
 */
record Archive(Bed bed, History history, LedgerOpening opening) {
    /** Begins a network and captures so many events. Blocks, minutes for a million. */
    static Archive of(Bed bed, History history, Consumer<String> progress) {
        LedgerOpening opening = bed.embedded();
        Stage.on(opening, bed.fresh("genesis")).close();
        try (Bed.OpenLedger ledger = Bed.open(opening)) {
            history.writeTo(ledger.ledger(), progress);
        }
        return new Archive(bed, history, opening);
    }

    /** Starts a gateway that knows nothing yet: when it is there, it has made its read model of all blocks. Blocks. */
    Stage rebuild() {
        return Stage.on(opening, bed.fresh("gateway"));
    }
}
