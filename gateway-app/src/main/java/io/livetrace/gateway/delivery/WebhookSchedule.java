package io.livetrace.gateway.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When receivers are called, and how long anybody waits for anybody.
 *
 * @param beat how often the gateway that delivers says so, and looks for what is due
 * @param letGo it stops delivering when it could not say so for this long
 * @param takeOver another one takes over when it has heard nothing for this long: longer than letting go and a call together
 * @param patience how long a receiver may take for its answer
 * @param firstPause how long at most until the second attempt; each further pause is up to twice as long
 * @param longestPause but no longer than this
 * @param giveUp how long a change is tried
 * @param disable how long a receiver may fail altogether
 */
record WebhookSchedule(
        Duration beat,
        Duration letGo,
        Duration takeOver,
        Duration patience,
        Duration firstPause,
        Duration longestPause,
        Duration giveUp,
        Duration disable) {
    private static final int MOST_DOUBLINGS = 30;

    static final WebhookSchedule USUAL = new WebhookSchedule(
            Duration.ofSeconds(2),
            Duration.ofSeconds(6),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            Duration.ofHours(1),
            Duration.ofDays(3),
            Duration.ofDays(5));

    /** The pause after that many attempts: anything between nothing and all of it, so that those who failed together part. */
    Duration pause(int attempts, RandomGenerator chance) {
        long doubled = firstPause.toMillis() << Math.min(attempts - 1, MOST_DOUBLINGS);
        long most = Math.min(doubled, longestPause.toMillis());
        return Duration.ofMillis(chance.nextLong(most + 1));
    }
}
