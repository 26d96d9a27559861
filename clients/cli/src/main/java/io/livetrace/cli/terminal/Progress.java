package io.livetrace.cli.terminal;

/** A bar that is written over as work gets done; where nobody watches, nothing. */
public final class Progress implements AutoCloseable {
    private static final int WIDTH = 30;

    private final Terminal terminal;
    private final String what;
    private final int total;
    private int done;

    /** Begins a bar for {@code total} steps of something, such as "reports". */
    public Progress(Terminal terminal, String what, int total) {
        this.terminal = terminal;
        this.what = what;
        this.total = total;
        draw();
    }

    /** One more step is done. Thread-safe. */
    public synchronized void advance() {
        done++;
        draw();
    }

    /** Takes the bar away, so that what follows begins on a clean line. */
    @Override
    public void close() {
        if (terminal.interactive()) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
        }
    }

    private void draw() {
        if (terminal.interactive() && total > 0) {
            int filled = WIDTH * done / total;
            terminal.err()
                    .print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + "/" + total + " "
                            + what);
            terminal.err().flush();
        }
    }
}
