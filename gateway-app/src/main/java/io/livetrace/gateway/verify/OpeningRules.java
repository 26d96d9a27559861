package io.livetrace.gateway.verify;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Records;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.label.KeptRun;
import io.livetrace.domain.label.LabelDeposit;
import io.livetrace.domain.label.LabelRun;
import io.livetrace.domain.label.Opening;
import io.livetrace.domain.label.Unsealing;
import io.livetrace.gateway.ledger.Block;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Openings cannot be run again, because no block holds the inner code. All else about them can be checked: that is what these
 * rules do.
 */
final class OpeningRules implements Rule {
    private static final String OPEN = "label:open";

    /** Whether these rules stand in for running the transaction again. */
    static boolean apply(Step step) {
        return step.calls(OPEN);
    }

    @Override
    public Check check() {
        return Check.SECRETS;
    }

    @Override
    public int look(Step step, Consumer<String> wrong) {
        if (!apply(step)) {
            return 0;
        }
        try {
            look(step, step.tx().invocation().orElseThrow(), wrong);
        } catch (Refusal malformed) {
            wrong.accept("its command cannot be read: " + malformed.getMessage());
        }
        return 1;
    }

    private static void look(Step step, Block.Invocation call, Consumer<String> wrong) {
        Unsealing.Open open = Json.read(call.arguments().get(2), Unsealing.Open.class);
        Opening due = new Opening(
                open.leaf(),
                open.gtin(),
                open.lot(),
                open.n(),
                Gln.parse(call.arguments().get(1)),
                step.tx().time());
        List<Opening> written = step.written(Opening.class).toList();
        if (!written.equals(List.of(due)) || step.tx().writes().size() != 1) {
            wrong.accept("it writes something else than the opening of "
                    + open.leaf().hex());
        }
        Optional<KeptRun> kept = kept(step.now(), open);
        if (kept.isEmpty() || kept.get().state() != KeptRun.State.ACTIVE) {
            wrong.accept("these labels are not active");
        } else if (!open.unit().holds(kept.get().run().root(), kept.get().run().count())) {
            wrong.accept(
                    "the unit's leaf does not belong to " + kept.get().run().recordKey());
        }
    }

    private static Optional<KeptRun> kept(Records now, Unsealing.Open open) {
        return now.find(LabelRun.key(open.gtin(), open.lot(), open.n()))
                .map(run -> new KeptRun(run, deposits(now, run)));
    }

    private static List<LabelDeposit> deposits(Records now, LabelRun run) {
        return run.keepers().stream()
                .flatMap(keeper -> now.find(LabelDeposit.key(keeper, run)).stream())
                .toList();
    }
}
