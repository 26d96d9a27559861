package io.livetrace.cli.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How far a long work is: a bar that is written over, or, where nobody watches, a line every ten seconds. */
public final class Progress implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final Terminal terminal;
    private final String what;
    private final int total;
    private final InstantSource clock;
    private Instant told;
    private int done;

    /** Begins {@code total} steps of something, such as "reports". */
    public Progress(Terminal terminal, String what, int total) {
        this(terminal, what, total, InstantSource.system());
    }

    Progress(Terminal terminal, String what, int total, InstantSource clock) {
        this.terminal = terminal;
        this.what = what;
        this.total = total;
        this.clock = clock;
        this.told = clock.instant();
        tell();
    }

    /** One more step is done. Thread-safe. */
    public synchronized void advance() {
        done++;
        tell();
    }

    /** Takes the bar away, so that what follows begins on a clean line. */
    @Override
    public void close() {
        if (terminal.interactive()) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
        }
    }

    private void tell() {
        if (terminal.interactive()) {
            draw();
        } else if (!clock.instant().isBefore(told.plus(BETWEEN_LINES))) {
            told = clock.instant();
            terminal.say(done + " of " + total + " " + what);
        }
    }

    private void draw() {
        if (total > 0) {
            int filled = WIDTH * done / total;
            terminal.err()
                    .print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + "/" + total + " "
                            + what);
            terminal.err().flush();
        }
    }
}
