package io.livetrace.benchmarks;

import io.livetrace.benchmarks.scenario.Bed;
import io.livetrace.benchmarks.scenario.HotSkuScenario;
import io.livetrace.benchmarks.scenario.InstructionLatencyScenario;
import io.livetrace.benchmarks.scenario.JmhScenario;
import io.livetrace.benchmarks.scenario.LedgerScenario;
import io.livetrace.benchmarks.scenario.QrLookupScenario;
import io.livetrace.benchmarks.scenario.RebuildScenario;
import io.livetrace.benchmarks.scenario.Scenario;
import io.livetrace.benchmarks.scenario.StartScenario;
import io.livetrace.benchmarks.scenario.TraceScenario;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The scenarios by the names that people type. */
enum Scenarios {
    LEDGER(LedgerScenario::new),
    HOT_SKU(HotSkuScenario::new),
    QR_LOOKUP(QrLookupScenario::new),
    INSTRUCTION_LATENCY(InstructionLatencyScenario::new),
    TRACE(TraceScenario::new),
    REBUILD(RebuildScenario::new),
    START(StartScenario::new),
    JMH(JmhScenario::new);

    private final Function<Bed, Scenario> maker;

    Scenarios(Function<Bed, Scenario> maker) {
        this.maker = maker;
    }

    /** The scenario of that name. */
    static Scenarios of(String name) {
        return Stream.of(values())
                .filter(scenario -> scenario.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandLine.TypeConversionException("expected one of " + List.of(values())));
    }

    Scenario on(Bed bed) {
        return maker.apply(bed);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
