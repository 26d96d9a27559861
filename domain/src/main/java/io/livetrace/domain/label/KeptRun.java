package io.livetrace.domain.label;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.livetrace.domain.gs1.Gln;
import java.util.ArrayList;
import java.util.List;

/** A run with the deposits made so far. */
public record KeptRun(LabelRun run, List<LabelDeposit> deposits) {
    /** Where a run stands. Units are opened in an active run only. */
    public enum State {
        COMMITTED,
        ACTIVE
    }

    public KeptRun {
        deposits = List.copyOf(deposits);
    }

    /** Active once every keeper holds the leaf file that the brand committed. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public State state() {
        return missing().isEmpty() ? State.ACTIVE : State.COMMITTED;
    }

    /** The keepers that have not deposited the leaf file. */
    public List<Gln> missing() {
        return run.keepers().stream().filter(keeper -> !isKeptBy(keeper)).toList();
    }

    private boolean isKeptBy(Gln keeper) {
        return deposits.stream()
                .anyMatch(deposit ->
                        deposit.keeper().equals(keeper) && deposit.leafFile().equals(run.leafFile()));
    }

    KeptRun with(LabelDeposit deposit) {
        List<LabelDeposit> all = new ArrayList<>(deposits);
        all.removeIf(earlier -> earlier.keeper().equals(deposit.keeper()));
        all.add(deposit);
        return new KeptRun(run, all);
    }
}
