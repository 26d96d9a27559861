package io.livetrace.gateway;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many people who do something at once. */
public final class Rush {
    private Rush() {}

    public static <T> List<T> of(int many, IntFunction<T> one) {
        ExecutorService people = Executors.newFixedThreadPool(many);
        try {
            List<CompletableFuture<T>> all = IntStream.range(0, many)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> one.apply(n), people))
                    .toList();
            return all.stream().map(CompletableFuture::join).toList();
        } finally {
            people.shutdown();
        }
    }
}
