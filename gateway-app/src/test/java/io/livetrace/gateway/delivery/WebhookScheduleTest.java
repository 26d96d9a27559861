package io.livetrace.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WebhookScheduleTest {
    private static final WebhookSchedule USUAL = WebhookSchedule.USUAL;

    @Test
    void a_pause_is_anything_up_to_twice_the_one_before_and_never_more_than_the_longest() {
        Random chance = new Random(7);
        for (int attempts = 1; attempts < 100; attempts++) {
            Duration most =
                    attempts > 12 ? USUAL.longestPause() : USUAL.firstPause().multipliedBy(1L << (attempts - 1));
            for (int i = 0; i < 100; i++) {
                assertThat(USUAL.pause(attempts, chance))
                        .isBetween(
                                Duration.ZERO, most.compareTo(USUAL.longestPause()) < 0 ? most : USUAL.longestPause());
            }
        }
    }

    @Test
    void those_who_failed_together_do_not_come_back_together() {
        Random chance = new Random(7);

        assertThat(Stream.generate(() -> USUAL.pause(10, chance)).limit(100).distinct())
                .hasSizeGreaterThan(90);
    }

    @Test
    void who_lost_its_turn_has_ended_its_calls_before_another_one_begins() {
        Duration longestCall = Duration.ofSeconds(20);

        assertThat(USUAL.letGo().plus(longestCall)).isLessThan(USUAL.takeOver());
    }
}
