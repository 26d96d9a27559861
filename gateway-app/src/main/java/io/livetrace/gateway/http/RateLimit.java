package io.livetrace.gateway.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often something may happen within a stretch of time, by key. Counted in memory: nothing about anybody is written down,
 * and a restart forgives.
 */
public final class RateLimit {
    private static final int MOST_KEYS = 100_000;

    private final int most;
    private final Duration window;
    private final Cache<String, AtomicInteger> counts;

    /**
     * @param most how often
     * @param window counted from the first time
     */
    public RateLimit(int most, Duration window) {
        this.most = most;
        this.window = window;
        this.counts = Caffeine.newBuilder()
                .expireAfterWrite(window)
                .maximumSize(MOST_KEYS)
                .build();
    }

    /** Refuses with 429 when the key has had its share; {@code why} says what of. */
    public void require(String key, String why) {
        AtomicInteger count = counts.getIfPresent(key);
        if (count != null && count.get() >= most) {
            throw HttpRefusal.later(HttpRefusal.Code.TOO_MANY_REQUESTS, why, left(key));
        }
    }

    public void count(String key) {
        counts.get(key, none -> new AtomicInteger()).incrementAndGet();
    }

    /** What is left of the window, in whole seconds, the last one included. */
    private Duration left(String key) {
        return counts.policy()
                .expireAfterWrite()
                .flatMap(policy -> policy.ageOf(key))
                .map(age -> window.minus(age).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1))
                .orElse(window);
    }
}
