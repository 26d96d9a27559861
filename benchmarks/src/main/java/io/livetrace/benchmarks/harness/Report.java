package io.livetrace.benchmarks.harness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A result as people, programs and spreadsheets read it. */
public record Report(Result result, Plan plan, Machine machine) {
    private static final double MEDIAN = 50;
    private static final double TAIL = 99;

    /** One table, and what comes of it. */
    public String text() {
        return heading() + "\n" + arms() + section("ratio", ratios()) + section("count", counts())
                + section("figure", figures()) + verdict() + "\n";
    }

    /** The members {@code ratios} and {@code counts}, with {@code valid} and what it was measured on. */
    public String json() {
        ObjectNode json = Json.object().put("scenario", result.scenario()).put("valid", result.isValid());
        result.gate().ifPresent(gate -> json.set("gate", Json.toTree(gate)));
        json.set("ratios", Json.toTree(result.ratios()));
        json.set("counts", Json.toTree(result.counts()));
        ObjectNode figures = json.putObject("figures");
        result.figures().forEach(figures::put);
        json.set("machine", Json.toTree(machine));
        return Json.write(json) + "\n";
    }

    /** One line for each round of each arm. */
    public String csv() {
        return result.rounds().all().stream()
                .map(round -> line(round.pair(), round.arm(), round.measurement()))
                .collect(Collectors.joining("", "pair,arm,done,failed,seconds,per_second,p50_ms,p99_ms\n", ""));
    }

    private static String line(int pair, String arm, Measurement of) {
        return String.format(
                Locale.ROOT,
                "%d,%s,%d,%d,%.3f,%.2f,%.3f,%.3f%n",
                pair,
                arm,
                of.done(),
                of.failed(),
                of.time().toNanos() / 1e9,
                of.perSecond(),
                of.millisAt(MEDIAN),
                of.millisAt(TAIL));
    }

    private String heading() {
        return "%s: %d pairs of %d s each. %s%n"
                .formatted(result.scenario(), plan.pairs(), plan.time().toSeconds(), machine);
    }

    private String arms() {
        String head = "%-26s %12s %10s %10s %10s%n".formatted("arm", "per second", "p50 ms", "p99 ms", "failed");
        return result.arms().stream()
                .map(arm -> {
                    Measurement all = result.rounds().total(arm);
                    return "%-26s %12s %10s %10s %,10d%n"
                            .formatted(
                                    arm,
                                    Figures.of(result.rounds().perSecond(arm)),
                                    Figures.of(all.millisAt(MEDIAN)),
                                    Figures.of(all.millisAt(TAIL)),
                                    all.failed());
                })
                .collect(Collectors.joining("", head, ""));
    }

    private Stream<String> ratios() {
        return rows(result.ratios().entrySet().stream(), Object::toString);
    }

    private Stream<String> counts() {
        return rows(result.counts().entrySet().stream(), "%,d"::formatted);
    }

    private Stream<String> figures() {
        return rows(result.figures().entrySet().stream(), Figures::of);
    }

    private static <T> Stream<String> rows(
            Stream<? extends java.util.Map.Entry<String, ? extends T>> entries, Function<T, String> text) {
        return entries.map(entry -> "%-38s %s%n".formatted(entry.getKey(), text.apply(entry.getValue())));
    }

    private static String section(String name, Stream<String> rows) {
        String text = rows.collect(Collectors.joining());
        return text.isEmpty() ? "" : "\n" + name + "\n" + text;
    }

    private String verdict() {
        return result.gate()
                .map(gate -> "\nThe same against itself: " + gate
                        + (gate.holdsAsGate()
                                ? "; the ratios can be relied on."
                                : "; too noisy, the ratios say nothing."))
                .orElse("\nNot compared with itself; the ratios are a first look.");
    }
}
