package io.livetrace.benchmarks;

import io.livetrace.benchmarks.harness.Machine;
import io.livetrace.benchmarks.harness.Plan;
import io.livetrace.benchmarks.harness.Report;
import io.livetrace.benchmarks.harness.Result;
import io.livetrace.benchmarks.scenario.Bed;
import io.livetrace.benchmarks.scenario.FlashSale;
import io.livetrace.benchmarks.scenario.Scenario;
import io.livetrace.benchmarks.scenario.Shape;
import io.livetrace.gateway.DataDirectory;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench}: measures a scenario and prints what came of it. */
@Command(
        name = "bench",
        description = {
            "Measures one scenario: arms that take turns, their ratios with intervals, and an arm against itself.",
            "With --fabric, on a real network of its own, which is gone afterwards; else on the embedded ledger.",
            "Exit codes: 0 measured, 1 something happened that must not, 2 wrong use."
        },
        mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
    @Parameters(paramLabel = "SCENARIO", description = "${COMPLETION-CANDIDATES}")
    private Scenarios scenario = Scenarios.LEDGER;

    @Option(
            names = "--connection",
            paramLabel = "FILE",
            description = "a real network whose chaincode has the yardsticks")
    private Optional<Path> connection = Optional.empty();

    @Option(names = "--pairs", description = "rounds of each arm (${DEFAULT-VALUE})", defaultValue = "10")
    private int pairs = 10;

    @Option(names = "--seconds", description = "length of a round (${DEFAULT-VALUE})", defaultValue = "20")
    private int seconds = 20;

    @Option(
            names = "--events",
            description = "how many events are traced or folded again (trace, rebuild; ${DEFAULT-VALUE})",
            defaultValue = "1000000")
    private int events = 1_000_000;

    @Option(
            names = "--shapes",
            split = ",",
            paramLabel = "LxK",
            description = "lanes and batch limits to sell in, such as 1x2000,4x500 (hot-sku; usually twelve)")
    private List<Shape> shapes = Shape.USUAL;

    @Option(
            names = "--watch",
            description = "instead, one flash sale of 10,000 units to 100,000 orders as it happens (hot-sku)")
    private boolean watch;

    @Option(names = "--json", description = "print the ratios and counts as JSON")
    private boolean json;

    @Option(names = "--csv", paramLabel = "FILE", description = "write every round there")
    private Optional<Path> csv = Optional.empty();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .registerConverter(Scenarios.class, Scenarios::of)
                .registerConverter(Shape.class, Main::shape)
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Path directory = Files.createTempDirectory("livetrace-bench");
        try {
            Plan plan = new Plan(pairs, Duration.ofSeconds(seconds), Main::say);
            Result result = scenario(new Bed(directory, connection, launcher(), events, shapes))
                    .run(plan);
            Report report = new Report(result, plan, Machine.here());
            csv.ifPresent(file -> write(file, report.csv()));
            System.out.print(json ? report.json() : report.text());
            return result.counts().values().stream().allMatch(count -> count == 0) ? 0 : 1;
        } finally {
            DataDirectory.delete(directory);
        }
    }

    private Scenario scenario(Bed bed) {
        if (!watch) {
            return scenario.on(bed);
        }
        if (scenario != Scenarios.HOT_SKU) {
            throw new CommandLine.ParameterException(new CommandLine(this), "--watch goes with hot-sku only");
        }
        PrintStream screen = new PrintStream(System.err, false, StandardCharsets.UTF_8);
        return new FlashSale(bed, new Watch(screen, Boolean.getBoolean("livetrace.terminal")));
    }

    private static Shape shape(String text) {
        try {
            return Shape.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new CommandLine.TypeConversionException(wrong.getMessage());
        }
    }

    private static Path launcher() {
        return Path.of(System.getProperty("livetrace.launcher", "./livetrace"));
    }

    private static void say(String what) {
        System.err.println(what);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
