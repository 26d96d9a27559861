package io.livetrace.benchmarks;

import io.livetrace.benchmarks.sale.Rush;
import io.livetrace.benchmarks.scenario.FlashSale;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A flash sale as one line that is written over, on a terminal; elsewhere as lines. */
final class Watch implements Consumer<Rush.Standing> {
    private static final int WIDTH = 30;
    private static final int MILLIS_BETWEEN_LINES = 2_000;

    private final PrintStream out;
    private final boolean terminal;
    private long printed = -MILLIS_BETWEEN_LINES;

    Watch(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void accept(Rush.Standing now) {
        boolean over = now.answered() >= FlashSale.ORDERS;
        if (terminal) {
            out.print("\r\033[K" + line(now) + (over ? "\n" : ""));
            out.flush();
        } else if (over || now.since().toMillis() - printed >= MILLIS_BETWEEN_LINES) {
            printed = now.since().toMillis();
            out.println(line(now));
        }
    }

    static String line(Rush.Standing now) {
        int filled = (int) (WIDTH * now.reserved() / FlashSale.UNITS);
        double seconds = Math.max(0.001, now.since().toNanos() / (double) TimeUnit.SECONDS.toNanos(1));
        return String.format(
                Locale.ROOT,
                "%6.1f s  %s%s %,6d of %,d units   %,7d of %,d orders answered, %,6.0f a second",
                seconds,
                "█".repeat(filled),
                "░".repeat(WIDTH - filled),
                now.reserved(),
                FlashSale.UNITS,
                now.answered(),
                FlashSale.ORDERS,
                now.answered() / seconds);
    }
}
