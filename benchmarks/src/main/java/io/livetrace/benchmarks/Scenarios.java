package io.livetrace.benchmarks;

import io.livetrace.benchmarks.scenario.Bed;
import io.livetrace.benchmarks.scenario.LedgerScenario;
import io.livetrace.benchmarks.scenario.Scenario;
import java.util.Locale;
import java.util.function.Function;

/** The scenarios by the names that people type. */
enum Scenarios {
    LEDGER(LedgerScenario::new);

    private final Function<Bed, Scenario> maker;

    Scenarios(Function<Bed, Scenario> maker) {
        this.maker = maker;
    }

    Scenario on(Bed bed) {
        return maker.apply(bed);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
