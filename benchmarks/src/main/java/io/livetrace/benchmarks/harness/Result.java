package io.livetrace.benchmarks.harness;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a scenario has found.
 *
 * @param scenario its name
 * @param gate the ratio of one arm to itself; without it, or where it does not hold, the ratios say nothing
 * @param ratios what it is about, by name
 * @param counts of what must not happen, such as {@code oversold}
 * @param figures what is not a ratio, with the unit last in its name
 */
public record Result(
        String scenario,
        Optional<Ratio> gate,
        Rounds rounds,
        SortedMap<String, Ratio> ratios,
        SortedMap<String, Long> counts,
        SortedMap<String, Double> figures) {

    /** A result that has nothing but its rounds. */
    public static Result of(String scenario, Rounds rounds) {
        return new Result(scenario, Optional.empty(), rounds, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /** Whether it says something: ratios do when their gate holds. */
    public boolean isValid() {
        return ratios.isEmpty() || gate.map(Ratio::holdsAsGate).orElse(false);
    }

    public Result gated(Ratio same) {
        return new Result(scenario, Optional.of(same), rounds, ratios, counts, figures);
    }

    public Result ratio(String name, Ratio ratio) {
        return new Result(scenario, gate, rounds, plus(ratios, name, ratio), counts, figures);
    }

    public Result count(String name, long count) {
        return new Result(scenario, gate, rounds, ratios, plus(counts, name, count), figures);
    }

    public Result figure(String name, double value) {
        return new Result(scenario, gate, rounds, ratios, counts, plus(figures, name, value));
    }

    /** The arms that were measured. */
    public List<String> arms() {
        return rounds.arms();
    }

    private static <T> SortedMap<String, T> plus(SortedMap<String, T> map, String name, T value) {
        SortedMap<String, T> more = new TreeMap<>(map);
        more.put(name, value);
        return more;
    }
}
