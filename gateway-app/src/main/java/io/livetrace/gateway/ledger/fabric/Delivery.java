package io.livetrace.gateway.ledger.fabric;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.livetrace.gateway.ledger.Ledger;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.peer.DeliverResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A peer's stream of blocks at the reader's pace: the next one is asked for when the last is handled. When the stream breaks
 * it is taken up again after a pause, where it was. Everything happens on one event loop.
 */
final class Delivery implements Ledger.BlockStream {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int SHORTEST_PAUSE_MILLIS = 50;
    private static final int LONGEST_PAUSE_MILLIS = 5_000;

    private final Vertx vertx;
    private final Context context;
    private final Source source;
    private final Function<DeliverResponse, Future<Void>> handler;
    private long next;
    private int pauseMillis = SHORTEST_PAUSE_MILLIS;
    private boolean ended;
    private @Nullable ClientCallStreamObserver<Envelope> call;

    /**
     * Where the blocks come from.
     *
     * @param request a signed wish for blocks from a height on
     * @param open sends it and passes on the answers
     * @param onBreak hears each time the stream breaks
     */
    record Source(
            LongFunction<Future<Envelope>> request,
            BiConsumer<Envelope, ClientResponseObserver<Envelope, DeliverResponse>> open,
            Runnable onBreak) {}

    /** @param handler a failed future ends the stream */
    Delivery(Vertx vertx, Source source, long from, Function<DeliverResponse, Future<Void>> handler) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.source = source;
        this.next = from;
        this.handler = handler;
        context.runOnContext(go -> connect());
    }

    @Override
    public void close() {
        context.runOnContext(go -> end());
    }

    private void connect() {
        if (!ended) {
            source.request()
                    .apply(next)
                    .onSuccess(wish -> source.open().accept(wish, new Answers()))
                    .onFailure(this::broken);
        }
    }

    private void end() {
        ended = true;
        if (call != null) {
            call.cancel("no longer wanted", null);
        }
    }

    private void received(DeliverResponse response) {
        if (ended) {
            return;
        }
        if (response.hasStatus()) { // a peer ends a stream with a word instead of a block
            broken(new IllegalStateException("the peer ended the stream: " + response.getStatus()));
            return;
        }
        handler.apply(response).onComplete(handled -> {
            if (handled.failed()) {
                end();
                return;
            }
            pauseMillis = SHORTEST_PAUSE_MILLIS;
            next++;
            if (call != null) {
                call.request(1);
            }
        });
    }

    private void broken(Throwable failure) {
        if (ended) {
            return;
        }
        if (call != null) {
            call.cancel("broken", failure);
            call = null;
        }
        source.onBreak().run();
        LOG.info("blocks from {} on come later: {}", next, failure.getMessage());
        vertx.timer(pauseMillis, TimeUnit.MILLISECONDS).onComplete(rested -> connect());
        pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
    }

    /** Hands what gRPC's threads say to the event loop; a call that was given up is not heard any more. */
    private final class Answers implements ClientResponseObserver<Envelope, DeliverResponse> {
        private @Nullable ClientCallStreamObserver<Envelope> mine;

        @Override
        public void beforeStart(ClientCallStreamObserver<Envelope> request) {
            mine = request;
            call = request;
            request.disableAutoRequestWithInitial(1);
        }

        @Override
        public void onNext(DeliverResponse response) {
            onLoop(() -> received(response));
        }

        @Override
        public void onError(Throwable failure) {
            onLoop(() -> broken(failure));
        }

        @Override
        public void onCompleted() {
            onLoop(() -> broken(new IllegalStateException("the peer closed the stream")));
        }

        private void onLoop(Runnable step) {
            context.runOnContext(go -> {
                if (call == mine) {
                    step.run();
                }
            });
        }
    }
}
