package io.livetrace.gateway.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final Duration LONG = Freshness.PATIENCE.plusSeconds(1);
    private Instant now = Instant.parse("2026-11-11T20:00:00Z");
    private long blocksRead = 5;
    private boolean rebuilding;
    private final Freshness freshness = new Freshness(clock(), () -> blocksRead, () -> rebuilding);

    @Test
    void what_was_read_up_to_the_ledgers_height_is_current() {
        freshness.heard(5);

        assertThat(freshness.isCurrent()).isTrue();
    }

    @Test
    void a_new_block_may_take_a_moment_to_be_read() {
        freshness.heard(6);

        assertThat(freshness.isCurrent()).isTrue();
    }

    @Test
    void a_block_that_stays_unread_makes_it_old_even_while_the_ledger_goes_on() {
        freshness.heard(6);
        pass(LONG);
        freshness.heard(9);

        assertThat(freshness.isCurrent()).isFalse();

        blocksRead = 9;
        freshness.heard(9);
        assertThat(freshness.isCurrent()).isTrue();
    }

    @Test
    void a_ledger_that_stays_silent_makes_it_old() {
        freshness.heard(5);
        pass(LONG);

        assertThat(freshness.isCurrent()).isFalse();
    }

    @Test
    void what_is_being_rebuilt_is_old() {
        freshness.heard(5);
        rebuilding = true;

        assertThat(freshness.isCurrent()).isFalse();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }
}
