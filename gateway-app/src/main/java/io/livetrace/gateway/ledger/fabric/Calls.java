package io.livetrace.gateway.ledger.fabric;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.livetrace.gateway.ledger.LedgerFailure;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc.GatewayFutureStub;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;

/**
 * The Gateway service of the companies' peers. More calls than a peer takes are turned away at once, and counted; but what is
 * endorsed and kept is always handed over.
 */
final class Calls {
    /** Below the 500 that a peer allows. */
    static final int MOST_AT_A_TIME = 400;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final int SIGNING_THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Vertx vertx;
    private final Deadlines deadlines;
    private final WorkerExecutor signing;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Counter turnedAway;

    Calls(Vertx vertx, MeterRegistry meters, Deadlines deadlines) {
        this.vertx = vertx;
        this.deadlines = deadlines;
        this.signing = vertx.createSharedWorkerExecutor("signing-" + System.identityHashCode(this), SIGNING_THREADS);
        this.turnedAway = Counter.builder("livetrace.fabric.turned.away")
                .description("Calls answered 503 because the peer would not have taken them")
                .register(meters);
    }

    /** Builds or signs a message. */
    <T> Future<T> sign(Callable<T> message) {
        return signing.executeBlocking(message, false);
    }

    /** Asks one peer, and forgets what the chaincode would have written. */
    Future<ByteString> evaluate(Company company, Invocation invocation) {
        return sign(() -> company.proposal(invocation, List.of()))
                .map(proposed -> EvaluateRequest.newBuilder()
                        .setTransactionId(proposed.getTransactionId())
                        .setChannelId(invocation.channel())
                        .setProposedTransaction(proposed.getProposal())
                        .build())
                .compose(request ->
                        ifThereIsRoom(() -> call(company, deadlines.evaluate(), stub -> stub.evaluate(request))))
                .map(answer -> answer.getResult().getPayload());
    }

    /** Has all those organisations endorse. */
    Future<PreparedTransaction> endorse(Company company, Invocation invocation, Set<String> endorsing) {
        return sign(() -> company.proposal(invocation, endorsing))
                .map(proposed -> EndorseRequest.newBuilder()
                        .setTransactionId(proposed.getTransactionId())
                        .setChannelId(invocation.channel())
                        .setProposedTransaction(proposed.getProposal())
                        .addAllEndorsingOrganizations(endorsing)
                        .build())
                .compose(request -> ifThereIsRoom(
                                () -> call(company, deadlines.endorse(), stub -> stub.endorse(request)))
                        .map(endorsed -> PreparedTransaction.newBuilder()
                                .setTransactionId(request.getTransactionId())
                                .setEnvelope(endorsed.getPreparedTransaction())
                                .build()));
    }

    /** Hands an endorsed transaction to ordering. */
    Future<?> submit(Company company, String channel, String txId, Envelope envelope) {
        SubmitRequest request = SubmitRequest.newBuilder()
                .setTransactionId(txId)
                .setChannelId(channel)
                .setPreparedTransaction(envelope)
                .build();
        return call(company, deadlines.submit(), stub -> stub.submit(request));
    }

    Future<Void> close() {
        return signing.close();
    }

    private <T> Future<T> ifThereIsRoom(Supplier<Future<T>> call) {
        if (underWay.get() >= MOST_AT_A_TIME) {
            turnedAway.increment();
            return Future.failedFuture(
                    new LedgerFailure.Busy("too many calls are under way to the ledger; try again", RETRY_AFTER));
        }
        return call.get();
    }

    private <T> Future<T> call(
            Company company, Duration time, Function<GatewayFutureStub, ListenableFuture<T>> question) {
        underWay.incrementAndGet();
        return call(company.peers(), company.peers().count(), time, question)
                .onComplete(answered -> underWay.decrementAndGet());
    }

    /** A peer that is away is left for the next one, until all have been tried; one that is too slow is left for the next call. */
    private <T> Future<T> call(
            Peers peers, int tries, Duration time, Function<GatewayFutureStub, ListenableFuture<T>> question) {
        ManagedChannel peer = peers.current();
        GatewayFutureStub stub =
                GatewayGrpc.newFutureStub(peer).withDeadlineAfter(time.toMillis(), TimeUnit.MILLISECONDS);
        return Rpc.future(vertx, question.apply(stub)).recover(failure -> {
            Status.Code code = Status.fromThrowable(failure).getCode();
            boolean away = code == Status.Code.UNAVAILABLE;
            if (away || code == Status.Code.DEADLINE_EXCEEDED) {
                peers.leave(peer);
            }
            return away && tries > 1 ? call(peers, tries - 1, time, question) : Future.failedFuture(failure);
        });
    }
}
