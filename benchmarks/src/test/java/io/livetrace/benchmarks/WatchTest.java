package io.livetrace.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.benchmarks.sale.Rush;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WatchTest {
    @Test
    void a_line_says_how_much_is_sold_and_how_many_were_answered() {
        String line = Watch.line(new Rush.Standing(40_000, 5_000, 0, Duration.ofSeconds(4)));

        assertThat(line)
                .contains("4.0 s", "5,000 of 10,000 units", "40,000 of 100,000 orders", "10,000 a second")
                .contains("█".repeat(15) + "░".repeat(15));
    }

    @Test
    void all_sold_fills_the_bar() {
        assertThat(Watch.line(new Rush.Standing(100_000, 10_000, 0, Duration.ofSeconds(9))))
                .contains("█".repeat(30))
                .doesNotContain("░");
    }
}
