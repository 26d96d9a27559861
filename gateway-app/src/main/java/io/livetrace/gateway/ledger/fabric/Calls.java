package io.livetrace.gateway.ledger.fabric;

import io.grpc.stub.AbstractStub;
import io.livetrace.gateway.ledger.LedgerFailure;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.hyperledger.fabric.protos.gateway.EvaluateResponse;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.gateway.ProposedTransaction;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;

/** The Gateway service of the companies' peers. More calls than a peer takes are turned away at once, and counted. */
final class Calls {
    /** Below the 500 that a peer allows. */
    private static final int MOST_AT_A_TIME = 400;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final int SIGNING_THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Vertx vertx;
    private final Deadlines deadlines;
    private final WorkerExecutor signing;
    private final Semaphore room = new Semaphore(MOST_AT_A_TIME);
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

    Future<EvaluateResponse> evaluate(Company company, String channel, ProposedTransaction proposed) {
        EvaluateRequest request = EvaluateRequest.newBuilder()
                .setTransactionId(proposed.getTransactionId())
                .setChannelId(channel)
                .setProposedTransaction(proposed.getProposal())
                .addAllTargetOrganizations(proposed.getEndorsingOrganizationsList())
                .build();
        return bounded(() ->
                Rpc.future(vertx, within(deadlines.evaluate(), stub(company)).evaluate(request)));
    }

    Future<PreparedTransaction> endorse(Company company, String channel, ProposedTransaction proposed) {
        EndorseRequest request = EndorseRequest.newBuilder()
                .setTransactionId(proposed.getTransactionId())
                .setChannelId(channel)
                .setProposedTransaction(proposed.getProposal())
                .addAllEndorsingOrganizations(proposed.getEndorsingOrganizationsList())
                .build();
        return bounded(() -> Rpc.future(
                        vertx, within(deadlines.endorse(), stub(company)).endorse(request)))
                .map(endorsed -> PreparedTransaction.newBuilder()
                        .setTransactionId(proposed.getTransactionId())
                        .setEnvelope(endorsed.getPreparedTransaction())
                        .build());
    }

    Future<?> submit(Company company, String channel, String txId, Envelope envelope) {
        SubmitRequest request = SubmitRequest.newBuilder()
                .setTransactionId(txId)
                .setChannelId(channel)
                .setPreparedTransaction(envelope)
                .build();
        return bounded(() ->
                Rpc.future(vertx, within(deadlines.submit(), stub(company)).submit(request)));
    }

    Future<Void> close() {
        return signing.close();
    }

    private <T> Future<T> bounded(Supplier<Future<T>> call) {
        if (!room.tryAcquire()) {
            turnedAway.increment();
            return Future.failedFuture(
                    new LedgerFailure.Busy("too many calls are under way to the ledger; try again", RETRY_AFTER));
        }
        return call.get().onComplete(done -> room.release());
    }

    private static GatewayGrpc.GatewayFutureStub stub(Company company) {
        return GatewayGrpc.newFutureStub(company.peer());
    }

    private static <S extends AbstractStub<S>> S within(Duration time, S stub) {
        return stub.withDeadlineAfter(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
