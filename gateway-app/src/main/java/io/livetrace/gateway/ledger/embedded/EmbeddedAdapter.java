package io.livetrace.gateway.ledger.embedded;

import com.google.protobuf.ByteString;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.embedded.CommitStatus;
import io.livetrace.embedded.EmbeddedLedger;
import io.livetrace.embedded.EndorsedTransaction;
import io.livetrace.embedded.Invocation;
import io.livetrace.embedded.identity.ClientIdentity;
import io.livetrace.gateway.ledger.Block;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.ledger.Endorsers;
import io.livetrace.gateway.ledger.LedgerAdapter;
import io.livetrace.gateway.ledger.Outbox;
import io.livetrace.gateway.ledger.Position;
import io.livetrace.gateway.ledger.Settlement;
import io.livetrace.gateway.ledger.SubmittedTransaction;
import io.livetrace.gateway.ledger.TxStatus;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The port over the embedded ledger. Chaincode runs on its own threads; a commit is awaited by no thread. */
class EmbeddedAdapter implements LedgerAdapter {
    /** The name and namespace of the chaincode. */
    static final String CHAINCODE = "livetrace";

    private static final int MOST_WAITING = 512;
    /** One client identity per organisation signs for all its people: who they are stands in the token, not on the ledger. */
    private static final String CLIENT = "gateway";

    private final Vertx vertx;
    private final EmbeddedLedger ledger;
    private final List<MspId> users;
    private final Endorsers endorsers;
    private final EndorsingPool pool;
    private final Settlement settlement;

    /** @param users the organisations that it speaks for */
    EmbeddedAdapter(Vertx vertx, MeterRegistry meters, EmbeddedLedger ledger, List<MspId> users, Outbox outbox) {
        this.vertx = vertx;
        this.ledger = ledger;
        this.users = List.copyOf(users);
        this.endorsers = EmbeddedNetwork.endorsers();
        this.pool = new EndorsingPool(vertx, meters, MOST_WAITING);
        this.settlement = new Settlement(vertx, outbox, new EmbeddedOrdering());
    }

    @Override
    public List<MspId> organisations() {
        return users;
    }

    @Override
    public Future<SubmittedTransaction> submitAsync(Caller caller, Call call) {
        Set<String> asked = endorsers.of(caller.mspId(), call);
        return pool.run(() -> ledger.endorse(invocation(call), client(caller), asked))
                .recover(failure -> Future.failedFuture(Failures.ofEndorsing(failure, asked)))
                .compose(endorsed -> settlement.send(
                        envelope(caller, call, endorsed), endorsed.payload().toStringUtf8()));
    }

    @Override
    public Future<String> evaluate(Caller caller, Call call) {
        return pool.run(() -> ledger.evaluate(invocation(call), client(caller), Optional.empty()))
                .recover(failure -> Future.failedFuture(Failures.ofEvaluating(failure)))
                .map(ByteString::toStringUtf8);
    }

    @Override
    public BlockStream blocks(Position from, Function<Block, Future<Void>> handler) {
        return new Follower(ledger, CHAINCODE, from, handler);
    }

    @Override
    public Future<Optional<TxStatus>> status(String channel, String txId) {
        return pool.run(() -> ledger.status(txId).map(EmbeddedAdapter::status));
    }

    @Override
    public Future<Optional<Block>> block(String channel, long number) {
        return pool.run(() -> ledger.block(number).map(block -> Blocks.of(channel, CHAINCODE, block)));
    }

    @Override
    public Future<Long> height(String channel) {
        return pool.run(ledger::height);
    }

    @Override
    public Optional<String> trouble() {
        return ledger.trouble();
    }

    @Override
    public Future<Void> resume() {
        return settlement.resume();
    }

    @Override
    public Future<Void> close() {
        settlement.close();
        return vertx.executeBlocking(() -> {
                    ledger.close();
                    return ledger;
                })
                .compose(closed -> pool.close());
    }

    private ClientIdentity client(Caller caller) {
        return ledger.identity(caller.mspId().value(), CLIENT);
    }

    private static Outbox.Envelope envelope(Caller caller, Call call, EndorsedTransaction endorsed) {
        MspId mspId = caller.mspId();
        return new Outbox.Envelope(
                endorsed.txId(),
                mspId,
                call.requestId(),
                call.function(),
                Instant.now(),
                Buffer.buffer(endorsed.toBytes()));
    }

    private static Invocation invocation(Call call) {
        Map<String, ByteString> secrets = new HashMap<>();
        call.hidden().data().forEach((name, value) -> secrets.put(name, ByteString.copyFrom(value)));
        return Invocation.of(CHAINCODE, call.function(), call.requestId(), call.actorGln(), call.json())
                .withTransient(secrets);
    }

    private static TxStatus status(CommitStatus status) {
        return new TxStatus(status.txId(), status.block(), status.code().name());
    }

    private final class EmbeddedOrdering implements Settlement.Ordering {
        @Override
        public Future<TxStatus> order(Outbox.Envelope envelope) {
            var ordered =
                    ledger.order(EndorsedTransaction.fromBytes(envelope.bytes().getBytes()));
            return Future.fromCompletionStage(ordered, vertx.getOrCreateContext())
                    .map(EmbeddedAdapter::status);
        }

        @Override
        public Future<Optional<TxStatus>> status(Outbox.Envelope envelope) {
            return pool.run(() -> ledger.status(envelope.txId()).map(EmbeddedAdapter::status));
        }
    }
}
