package io.livetrace.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter err = new StringWriter();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T08:00:00Z"));

    @Test
    void a_log_gets_a_line_every_ten_seconds() {
        try (Progress progress = progress(false)) {
            for (int second = 0; second < 25; second++) {
                now.updateAndGet(time -> time.plusSeconds(1));
                progress.advance();
            }
        }

        assertThat(err.toString().lines()).containsExactly("10 of 25 scans", "20 of 25 scans");
    }

    @Test
    void what_takes_a_moment_leaves_a_log_empty() {
        try (Progress progress = progress(false)) {
            progress.advance();
        }

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_person_sees_a_bar_that_is_taken_away_in_the_end() {
        try (Progress progress = progress(true)) {
            progress.advance();
        }

        assertThat(err.toString()).contains("\r[#").contains("1/25 scans").endsWith("\r\u001b[K");
    }

    private Progress progress(boolean interactive) {
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(), new PrintWriter(new StringWriter()), new PrintWriter(err), interactive);
        return new Progress(terminal, "scans", 25, now::get);
    }
}
