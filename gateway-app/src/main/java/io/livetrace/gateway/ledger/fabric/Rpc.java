package io.livetrace.gateway.ledger.fabric;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import org.jspecify.annotations.Nullable;

/** A call's answer as a future of the caller's event loop. */
final class Rpc {
    private Rpc() {}

    static <T> Future<T> future(Vertx vertx, ListenableFuture<T> call) {
        Context caller = vertx.getOrCreateContext();
        Promise<T> answer = ((ContextInternal) caller).promise();
        Futures.addCallback(
                call,
                new FutureCallback<>() {
                    @Override
                    public void onSuccess(@Nullable T value) {
                        answer.complete(value);
                    }

                    @Override
                    public void onFailure(Throwable failure) {
                        answer.fail(failure);
                    }
                },
                MoreExecutors.directExecutor());
        return answer.future();
    }
}
