package io.livetrace.gateway.ledger.fabric;

import io.grpc.ManagedChannel;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import io.vertx.core.Future;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.peer.DeliverGrpc;
import org.hyperledger.fabric.protos.peer.DeliverGrpc.DeliverStub;
import org.hyperledger.fabric.protos.peer.DeliverResponse;

/**
 * Where blocks come from.
 *
 * @param peers the company's peers, one of which delivers
 * @param wish a signed wish for blocks from a height on
 * @param service sends it and passes on the answers
 * @param again how many blocks before the one that is due are told once more, so that a stream says at once that it lives
 * @param onBreak hears each time a stream breaks
 */
record Source(
        Peers peers,
        LongFunction<Future<Envelope>> wish,
        BiFunction<DeliverStub, StreamObserver<DeliverResponse>, StreamObserver<Envelope>> service,
        int again,
        Runnable onBreak) {
    /** Whole blocks. */
    static Source blocks(Company company, Calls calls, String channel) {
        return new Source(
                company.peers(),
                start -> calls.sign(() -> company.blocksFrom(channel, start)),
                DeliverStub::deliver,
                0,
                () -> {});
    }

    /** What became of the transactions of each block. */
    static Source outcomes(Company company, Calls calls, String channel) {
        return new Source(
                company.peers(),
                start -> calls.sign(() -> company.outcomesFrom(channel, start)),
                DeliverStub::deliverFiltered,
                1,
                () -> {});
    }

    Source onBreak(Runnable hears) {
        return new Source(peers, wish, service, again, hears);
    }

    void open(ManagedChannel peer, Envelope wished, ClientResponseObserver<Envelope, DeliverResponse> reader) {
        service.apply(DeliverGrpc.newStub(peer), reader).onNext(wished);
    }
}
