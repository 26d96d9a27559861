package io.livetrace.benchmarks.sale;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * More buyers than there are units, all at once, until every one of them has an answer.
 *
 * @param orders how many want one unit each
 * @param perRequest how many the shop sends together
 * @param underWay how many requests at a time
 */
public record Rush(int orders, int perRequest, int underWay) {
    private static final Duration TICK = Duration.ofMillis(250);

    /** How it stands: answered and reserved so far, and the time since it began. */
    public record Standing(long answered, long reserved, long failedRequests, Duration since) {}

    /** Lets them all come; {@code watcher} hears four times a second how it stands, and at the end. Blocks. */
    public Standing run(Crowd crowd, Consumer<Standing> watcher) {
        Waves waves = new Waves(crowd, orders / perRequest, new CountDownLatch(underWay));
        for (int i = 0; i < underWay; i++) {
            waves.next();
        }
        while (waves.ended.getCount() > 0) {
            LockSupport.parkNanos(TICK.toNanos());
            watcher.accept(waves.standing());
        }
        return waves.standing();
    }

    private final class Waves {
        private final Crowd crowd;
        private final int requests;
        private final CountDownLatch ended;
        private final LongAdder answered = new LongAdder();
        private final LongAdder failed = new LongAdder();
        private final AtomicInteger sent = new AtomicInteger();
        private final long begin = System.nanoTime();

        private Waves(Crowd crowd, int requests, CountDownLatch ended) {
            this.crowd = crowd;
            this.requests = requests;
            this.ended = ended;
        }

        private void next() {
            if (sent.getAndIncrement() >= requests) {
                ended.countDown();
                return;
            }
            Future<Integer> request = crowd.order(perRequest);
            request.onSuccess(got -> answered.add(perRequest))
                    .onFailure(failure -> failed.increment())
                    .onComplete(done -> next());
        }

        private Standing standing() {
            long nanos = System.nanoTime() - begin;
            return new Standing(answered.sum(), crowd.reserved(), failed.sum(), Duration.ofNanos(nanos));
        }
    }
}
