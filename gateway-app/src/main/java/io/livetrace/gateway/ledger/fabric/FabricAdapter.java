package io.livetrace.gateway.ledger.fabric;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.gateway.ledger.Block;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.ledger.Endorsers;
import io.livetrace.gateway.ledger.LedgerAdapter;
import io.livetrace.gateway.ledger.LedgerFailure;
import io.livetrace.gateway.ledger.Outbox;
import io.livetrace.gateway.ledger.Position;
import io.livetrace.gateway.ledger.Receipt;
import io.livetrace.gateway.ledger.SubmittedTransaction;
import io.livetrace.gateway.ledger.TxStatus;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.peer.DeliverGrpc;

/** The port over a Fabric network of version 2.4 or newer, whose peers run the Gateway service. */
final class FabricAdapter implements LedgerAdapter {
    /** The system chaincode that answers questions about blocks. */
    private static final String BLOCKS = "qscc";

    private final Vertx vertx;
    private final FabricConnection connection;
    private final Companies companies;
    private final Endorsers endorsers;
    private final Calls calls;
    private final Commits commits;
    private final Outbox outbox;

    private FabricAdapter(
            Vertx vertx, MeterRegistry meters, FabricConnection connection, Deadlines deadlines, Outbox outbox) {
        this.vertx = vertx;
        this.connection = connection;
        this.companies = new Companies(connection);
        this.endorsers = connection.endorsers();
        this.calls = new Calls(vertx, meters, deadlines);
        this.commits = new Commits(vertx, deadlines.commit());
        this.outbox = outbox;
    }

    /** Connects; the answer comes when commits can be heard of. */
    static Future<FabricAdapter> open(
            Vertx vertx, MeterRegistry meters, FabricConnection connection, Deadlines deadlines, Outbox outbox) {
        FabricAdapter adapter = new FabricAdapter(vertx, meters, connection, deadlines, outbox);
        return adapter.listen().map(adapter);
    }

    @Override
    public List<MspId> organisations() {
        return connection.organisations().stream()
                .map(member -> new MspId(member.mspId()))
                .toList();
    }

    @Override
    public Future<SubmittedTransaction> submitAsync(Caller caller, Call call) {
        Company company = companies.of(caller.mspId().value());
        return calls.sign(() -> company.proposal(
                        call.channel(),
                        connection.chaincode(),
                        call.function(),
                        arguments(call),
                        call.transientData(),
                        endorsers.of(caller.mspId()).toArray(String[]::new)))
                .compose(proposed -> calls.endorse(company, call.channel(), proposed))
                .recover(failure -> Future.failedFuture(Failures.ofEndorsing(failure, firstAsked(caller))))
                .compose(prepared -> calls.sign(() -> company.signed(prepared)))
                .compose(endorsed ->
                        outbox.keep(envelope(caller, call, endorsed)).map(endorsed))
                .map(endorsed -> new SubmittedTransaction(
                        endorsed.txId(),
                        order(company, call.channel(), endorsed.txId(), endorsed.envelope())
                                .map(status -> new Receipt(status.txId(), status.block(), endorsed.result()))));
    }

    @Override
    public Future<String> evaluate(Caller caller, Call call) {
        return ask(
                        companies.of(caller.mspId().value()),
                        call.channel(),
                        connection.chaincode(),
                        call.function(),
                        call.transientData(),
                        arguments(call))
                .map(ByteString::toStringUtf8);
    }

    @Override
    public BlockStream blocks(Position from, Function<Block, Future<Void>> handler) {
        FabricBlocks blocks = new FabricBlocks(from.channel(), connection.chaincode());
        Company reader = companies.first();
        Delivery.Source source = new Delivery.Source(
                start -> calls.sign(() -> reader.blocksFrom(from.channel(), start)),
                (wish, answers) ->
                        DeliverGrpc.newStub(reader.peer()).deliver(answers).onNext(wish),
                () -> {});
        return new Delivery(vertx, source, from.block(), response -> handler.apply(blocks.read(response.getBlock())));
    }

    @Override
    public Future<Optional<TxStatus>> status(String channel, String txId) {
        return block(channel, "GetBlockByTxID", txId)
                .map(found -> found.flatMap(block -> block.transactions().stream()
                        .filter(tx -> tx.txId().equals(txId))
                        .findFirst()
                        .map(tx -> new TxStatus(txId, block.number(), tx.validationCode()))));
    }

    @Override
    public Future<Optional<Block>> block(String channel, long number) {
        return block(channel, "GetBlockByNumber", String.valueOf(number));
    }

    @Override
    public Future<Long> height(String channel) {
        return height(companies.first(), channel);
    }

    @Override
    public Optional<String> trouble() {
        return commits.hearsNobody() ? Optional.of("no peer of the network can be reached") : Optional.empty();
    }

    @Override
    public Future<Void> resume() {
        return outbox.unsettled().compose(envelopes -> {
            Future<?> last = Future.succeededFuture();
            for (Outbox.Envelope envelope : envelopes) {
                last = last.compose(before -> resume(envelope));
            }
            return last.mapEmpty();
        });
    }

    @Override
    public Future<Void> close() {
        commits.close();
        companies.close();
        return calls.close();
    }

    private Future<?> listen() {
        Future<?> last = Future.succeededFuture();
        for (String channel : connection.channels()) {
            for (Company company : companies.withPeers()) {
                last = last.compose(before -> height(company, channel))
                        .compose(height -> commits.listen(outcomes(company, channel), height - 1));
            }
        }
        return last;
    }

    private Delivery.Source outcomes(Company company, String channel) {
        return new Delivery.Source(
                start -> calls.sign(() -> company.outcomesFrom(channel, start)),
                (wish, answers) -> DeliverGrpc.newStub(company.peer())
                        .deliverFiltered(answers)
                        .onNext(wish),
                () -> {});
    }

    /**
     * Hands a transaction to ordering and waits for its block. A failure on the way says nothing about the outcome: only the
     * block does, or that it does not come.
     */
    private Future<TxStatus> order(Company company, String channel, String txId, Envelope envelope) {
        Future<TxStatus> outcome = commits.of(txId);
        return calls.submit(company, channel, txId, envelope)
                .transform(sent -> outcome)
                .compose(status -> outbox.settle(status)
                        .transform(noted -> status.isValid()
                                ? Future.succeededFuture(status)
                                : Future.failedFuture(new LedgerFailure.Invalid(status))));
    }

    private Future<?> resume(Outbox.Envelope kept) {
        return status(Call.DEFAULT_CHANNEL, kept.txId())
                .<Object>compose(known -> known.isPresent()
                        ? outbox.settle(known.get()).mapEmpty()
                        : order(companies.of(kept.mspId().value()), Call.DEFAULT_CHANNEL, kept.txId(), parse(kept))
                                .mapEmpty())
                .otherwiseEmpty();
    }

    private Future<Optional<Block>> block(String channel, String question, String of) {
        return ask(companies.first(), channel, BLOCKS, question, Map.of(), channel, of)
                .map(bytes -> Optional.of(new FabricBlocks(channel, connection.chaincode()).read(block(bytes))))
                .recover(failure ->
                        isAbsence(failure) ? Future.succeededFuture(Optional.empty()) : Future.failedFuture(failure));
    }

    private Future<Long> height(Company company, String channel) {
        return ask(company, channel, BLOCKS, "GetChainInfo", Map.of(), channel).map(bytes -> {
            try {
                return BlockchainInfo.parseFrom(bytes).getHeight();
            } catch (InvalidProtocolBufferException e) {
                throw new IllegalStateException("the peer's height cannot be read", e);
            }
        });
    }

    private Future<ByteString> ask(
            Company company,
            String channel,
            String chaincode,
            String function,
            Map<String, byte[]> secrets,
            String... arguments) {
        return calls.sign(() -> company.proposal(channel, chaincode, function, arguments, secrets))
                .compose(proposed -> calls.evaluate(company, channel, proposed))
                .map(answer -> answer.getResult().getPayload())
                .recover(failure -> Future.failedFuture(Failures.ofEvaluating(failure)));
    }

    /** The peer that a caller's transactions go to is the first to endorse them. */
    private String firstAsked(Caller caller) {
        String mspId = caller.mspId().value();
        return endorsers.withPeers().contains(mspId) ? mspId : endorsers.first();
    }

    private static boolean isAbsence(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains("no such");
    }

    private static String[] arguments(Call call) {
        return new String[] {call.requestId(), call.actorGln(), call.json()};
    }

    private static org.hyperledger.fabric.protos.common.Block block(ByteString bytes) {
        try {
            return org.hyperledger.fabric.protos.common.Block.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the peer's block cannot be read", e);
        }
    }

    private static Envelope parse(Outbox.Envelope kept) {
        try {
            return Envelope.parseFrom(kept.bytes().getBytes());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the envelope of " + kept.txId() + " cannot be read", e);
        }
    }

    private static Outbox.Envelope envelope(Caller caller, Call call, Company.Endorsed endorsed) {
        return new Outbox.Envelope(
                endorsed.txId(),
                caller.mspId(),
                call.requestId(),
                call.function(),
                Instant.now(),
                Buffer.buffer(endorsed.envelope().toByteArray()));
    }
}
