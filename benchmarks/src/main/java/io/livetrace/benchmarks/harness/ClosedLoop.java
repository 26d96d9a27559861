package io.livetrace.benchmarks.harness;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * Keeps so many operations under way: finds out how much can be done at most, but not how long somebody waits who comes when he
 * likes.
 *
 * @param underWay how many at a time
 * @param operation begins one; the answer says how many units of work it has done
 */
public record ClosedLoop(int underWay, Supplier<Future<Integer>> operation) implements Load {
    @Override
    public Measurement run(Duration time) {
        Recorder recorder = new Recorder(time);
        CountDownLatch ended = new CountDownLatch(underWay);
        for (int i = 0; i < underWay; i++) {
            next(recorder, ended);
        }
        Patience.await(ended);
        return recorder.measurement();
    }

    private void next(Recorder recorder, CountDownLatch ended) {
        if (recorder.isOver()) {
            ended.countDown();
            return;
        }
        long begun = System.nanoTime();
        operation
                .get()
                .onSuccess(units -> recorder.succeed(begun, units))
                .onFailure(failure -> recorder.fail())
                .onComplete(answered -> next(recorder, ended));
    }
}
