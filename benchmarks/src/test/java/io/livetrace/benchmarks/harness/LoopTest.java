package io.livetrace.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopTest {
    private static final Duration A_MOMENT = Duration.ofMillis(300);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void a_closed_loop_has_no_more_under_way_than_it_may_and_ends_with_none() {
        Measurement measured = new ClosedLoop(4, this::operation).run(A_MOMENT);

        assertThat(most.get()).isEqualTo(4);
        assertThat(underWay.get()).isZero();
        assertThat(measured.done()).isPositive();
    }

    @Test
    void an_open_loop_begins_as_many_as_its_rate_says_whatever_becomes_of_them() {
        AtomicInteger begun = new AtomicInteger();

        Measurement measured = new OpenLoop(100, () -> {
                    begun.incrementAndGet();
                    return Future.failedFuture("no");
                })
                .run(A_MOMENT);

        assertThat(begun.get()).isEqualTo(30);
        assertThat(measured.done()).isZero();
        assertThat(measured.failed()).isEqualTo(30);
    }

    @Test
    void answers_that_come_late_count_and_so_does_the_time_until_they_are_there() {
        int count = 100_000;
        Promise<Integer> answer = Promise.promise();
        AtomicInteger begun = new AtomicInteger();

        Measurement measured = new OpenLoop(1_000_000, () -> {
                    if (begun.incrementAndGet() == count) {
                        vertx.setTimer(A_MOMENT.toMillis(), late -> answer.complete(1));
                    }
                    return answer.future();
                })
                .run(Duration.ofMillis(100));

        assertThat(measured.done()).isEqualTo(count);
        assertThat(measured.time()).isGreaterThanOrEqualTo(A_MOMENT);
        assertThat(measured.latencies().getTotalCount()).isEqualTo(count);
    }

    private Future<Integer> operation() {
        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        return vertx.timer(1, TimeUnit.MILLISECONDS)
                .onComplete(done -> underWay.decrementAndGet())
                .map(1);
    }
}
