package io.livetrace.gateway.ledger.fabric;

import io.grpc.ManagedChannel;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.livetrace.gateway.ledger.Ledger;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.peer.DeliverResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A peer's stream of blocks at the reader's pace: the next one is asked for when the last is handled. When the stream breaks
 * it is taken up again after a pause, where it was: no block is left out, and none comes twice. Everything happens on one event
 * loop.
 */
final class Delivery implements Ledger.BlockStream {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int SHORTEST_PAUSE_MILLIS = 50;
    private static final int LONGEST_PAUSE_MILLIS = 5_000;

    private final Vertx vertx;
    private final ContextInternal context;
    private final Source source;
    private final Function<DeliverResponse, Future<Void>> handler;
    private long next;
    private Future<?> handling = Future.succeededFuture();
    private int pauseMillis = SHORTEST_PAUSE_MILLIS;
    private boolean ended;
    private @Nullable ClientCallStreamObserver<Envelope> call;
    private ManagedChannel peer;

    /** @param handler a failed future ends the stream */
    Delivery(Vertx vertx, Source source, long from, Function<DeliverResponse, Future<Void>> handler) {
        this.vertx = vertx;
        this.context = (ContextInternal) vertx.getOrCreateContext();
        this.source = source;
        this.peer = source.peers().current();
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
            source.wish()
                    .apply(Math.max(0, next - source.again()))
                    .onSuccess(this::open)
                    .onFailure(this::broken);
        }
    }

    private void open(Envelope wish) {
        if (!ended) {
            peer = source.peers().current();
            source.open(peer, wish, new Answers());
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
        long number = number(response);
        if (response.hasStatus()) { // a peer ends a stream with a word instead of a block
            broken(new IllegalStateException("the peer ended the stream: " + response.getStatus()));
        } else if (number > next || number < next - source.again()) {
            broken(new IllegalStateException("block " + number + " came where " + next + " was due"));
        } else {
            handling = context.succeededFuture(response)
                    .compose(handler)
                    .onSuccess(handled -> goOnAfter(number))
                    .onFailure(this::unwanted);
        }
    }

    private void goOnAfter(long number) {
        pauseMillis = SHORTEST_PAUSE_MILLIS;
        next = number + 1;
        if (call != null) {
            call.request(1);
        }
    }

    private void unwanted(Throwable failure) {
        LOG.info("blocks from {} on are not wanted any more: {}", next, failure.getMessage());
        end();
    }

    /** Connects anew, but not before the block at hand is handled: else it would come once more. */
    private void broken(Throwable failure) {
        if (ended) {
            return;
        }
        if (call != null) {
            call.cancel("broken", failure);
            call = null;
        }
        source.peers().leave(peer);
        source.onBreak().run();
        LOG.info("blocks from {} on come later: {}", next, failure.getMessage());
        int pause = pauseMillis;
        pauseMillis = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        handling.compose(handled -> vertx.timer(pause, TimeUnit.MILLISECONDS)).onSuccess(rested -> connect());
    }

    private static long number(DeliverResponse response) {
        return response.hasBlock()
                ? response.getBlock().getHeader().getNumber()
                : response.getFilteredBlock().getNumber();
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
