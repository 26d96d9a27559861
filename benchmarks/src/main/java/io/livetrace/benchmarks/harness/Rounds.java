package io.livetrace.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What was measured, round by round. */
public record Rounds(List<Round> all) {
    /**
     * One arm's turn.
     *
     * @param pair the round's number, from 0; arms are compared within it
     */
    public record Round(int pair, String arm, Measurement measurement) {}

    public Rounds {
        all = List.copyOf(all);
    }

    /** How many times the work of the second arm the first one does. */
    public Ratio ratio(String arm, String over) {
        List<Measurement> ours = of(arm);
        List<Measurement> theirs = of(over);
        return Ratio.of(IntStream.range(0, ours.size())
                .mapToObj(i -> ours.get(i).perSecond() / theirs.get(i).perSecond())
                .toList());
    }

    /** How many times the latency of the second arm the first one has, at a percentile. */
    public Ratio latencyRatio(String arm, String over, double percentile) {
        List<Measurement> ours = of(arm);
        List<Measurement> theirs = of(over);
        return Ratio.of(IntStream.range(0, ours.size())
                .mapToObj(i -> ours.get(i).millisAt(percentile) / theirs.get(i).millisAt(percentile))
                .toList());
    }

    /** An arm's rounds, in their order. */
    public List<Measurement> of(String arm) {
        return all.stream()
                .filter(round -> round.arm().equals(arm))
                .map(Round::measurement)
                .toList();
    }

    /** All rounds of an arm together. */
    public Measurement total(String arm) {
        return of(arm).stream().reduce(Measurement::and).orElseThrow();
    }

    /** What an arm does in a second, as the median of its rounds. */
    public double perSecond(String arm) {
        return Ratio.medianOf(
                of(arm).stream().mapToDouble(Measurement::perSecond).toArray());
    }

    public List<String> arms() {
        return all.stream().map(Round::arm).distinct().toList();
    }

    /** These and others. */
    public Rounds and(Rounds others) {
        List<Round> both = new ArrayList<>(all);
        both.addAll(others.all);
        return new Rounds(both);
    }
}
