package io.livetrace.gateway.label;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.label.KeptRun;
import io.livetrace.domain.label.LabelDeposit;
import io.livetrace.domain.label.LabelRun;
import io.livetrace.gateway.readmodel.Snapshot;
import java.util.List;

/**
 * A run with its keepers' deposits.
 *
 * @param missing keepers whose deposit it waits for; when there is none, units can be opened
 */
record LabelRunView(LabelRun run, List<LabelDeposit> deposits, KeptRun.State state, List<Gln> missing) {
    static LabelRunView of(LabelRun run, Snapshot now) {
        List<LabelDeposit> deposits = run.keepers().stream()
                .flatMap(keeper -> now.find(LabelDeposit.key(keeper, run)).stream())
                .toList();
        KeptRun kept = new KeptRun(run, deposits);
        return new LabelRunView(run, kept.deposits(), kept.state(), kept.missing());
    }
}
