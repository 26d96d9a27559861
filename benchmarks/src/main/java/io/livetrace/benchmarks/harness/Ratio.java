package io.livetrace.benchmarks.harness;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.DoubleStream;

/**
 * How many times one thing is another: the median over pairs of rounds, and the bounds within which 95 of 100 bootstrap samples
 * have theirs (percentile method; Efron and Tibshirani, An Introduction to the Bootstrap, chapter 13).
 */
public record Ratio(double median, double low, double high) {
    private static final int RESAMPLES = 2_000;
    private static final double LOWER = 0.025;
    private static final double UPPER = 0.975;
    private static final long SEED = 20_261_122;

    private static final double WIDEST_GATE = 0.05;

    /** The ratio of pairs that were measured; at least one. */
    public static Ratio of(List<Double> pairs) {
        double[] measured = pairs.stream().mapToDouble(Double::doubleValue).toArray();
        Random random = new Random(SEED);
        double[] medians = DoubleStream.generate(() -> medianOf(resample(measured, random)))
                .limit(RESAMPLES)
                .sorted()
                .toArray();
        return new Ratio(medianOf(measured), quantile(medians, LOWER), quantile(medians, UPPER));
    }

    /** Whether two arms that are the same were measured as the same: 1.00 is within, and the bounds are at most 5 % away. */
    public boolean holdsAsGate() {
        return low <= 1 && high >= 1 && low >= 1 - WIDEST_GATE && high <= 1 + WIDEST_GATE;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (%s to %s)", Figures.of(median), Figures.of(low), Figures.of(high));
    }

    static double medianOf(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double[] resample(double[] measured, Random random) {
        return random.ints(measured.length, 0, measured.length)
                .mapToDouble(i -> measured[i])
                .toArray();
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
