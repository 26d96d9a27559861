package io.livetrace.benchmarks.harness;

import java.util.Locale;

/** Numbers as people read them: three digits that matter. */
final class Figures {
    private static final double HUNDRED = 100;
    private static final double TEN = 10;

    private Figures() {}

    static String of(double value) {
        if (value >= HUNDRED) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value >= TEN ? "%.1f" : "%.2f", value);
    }
}
