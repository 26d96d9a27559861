package io.livetrace.gateway.logistics;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many things to be done, a bounded number at a time, so that one request leaves room for the others. */
final class Waves {
    private Waves() {}

    /** Does them in order of their number, {@code atATime} together; the results keep the order. */
    static <T> Future<List<T>> of(int count, int atATime, IntFunction<Future<T>> work) {
        return from(0, count, atATime, work, new ArrayList<>());
    }

    private static <T> Future<List<T>> from(
            int first, int count, int atATime, IntFunction<Future<T>> work, List<T> done) {
        if (first >= count) {
            return Future.succeededFuture(done);
        }
        int next = Math.min(count, first + atATime);
        return Future.all(IntStream.range(first, next).mapToObj(work).toList()).compose(wave -> {
            done.addAll(wave.<T>list());
            return from(next, count, atATime, work, done);
        });
    }
}
