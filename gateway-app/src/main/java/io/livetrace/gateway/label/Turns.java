package io.livetrace.gateway.label;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Lets work on one thing begin when the work before it on the same thing has ended. */
final class Turns<K> {
    private final ConcurrentMap<K, Future<?>> last = new ConcurrentHashMap<>();

    <T> Future<T> take(K key, Supplier<Future<T>> work) {
        Promise<T> mine = Promise.promise();
        Future<?> before = last.put(key, mine.future());
        Future<?> free = before == null ? Future.succeededFuture() : before;
        free.transform(ended -> work.get()).onComplete(mine);
        return mine.future().onComplete(ended -> last.remove(key, mine.future()));
    }
}
