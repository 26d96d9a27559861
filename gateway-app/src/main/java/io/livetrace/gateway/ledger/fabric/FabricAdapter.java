package io.livetrace.gateway.ledger.fabric;

import com.google.protobuf.ByteString;
import io.livetrace.domain.kernel.MspId;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The port over a Fabric network of version 2.4 or newer, whose peers run the Gateway service. */
final class FabricAdapter implements LedgerAdapter {
    private final Vertx vertx;
    private final FabricConnection connection;
    private final Companies companies;
    private final Endorsers endorsers;
    private final Calls calls;
    private final Chain chain;
    private final Map<String, Commits> commits;
    private final Settlement settlement;

    private FabricAdapter(
            Vertx vertx, MeterRegistry meters, FabricConnection connection, Deadlines deadlines, Outbox outbox) {
        this.vertx = vertx;
        this.connection = connection;
        this.companies = new Companies(connection);
        this.endorsers = new Endorsers(connection.endorsers());
        this.calls = new Calls(vertx, meters, deadlines);
        this.chain = new Chain(calls, connection.chaincode());
        this.commits = connection.channels().stream()
                .collect(Collectors.toMap(channel -> channel, channel -> new Commits(vertx, deadlines.commit())));
        this.settlement = new Settlement(vertx, outbox, new FabricOrdering(vertx, companies, calls, chain, commits));
    }

    /** Connects; the answer comes when commits can be heard of. */
    static Future<FabricAdapter> open(
            Vertx vertx, MeterRegistry meters, FabricConnection connection, Deadlines deadlines, Outbox outbox) {
        FabricAdapter adapter = new FabricAdapter(vertx, meters, connection, deadlines, outbox);
        return Future.all(adapter.commits.entrySet().stream()
                        .map(channel -> adapter.listen(channel.getKey(), channel.getValue()))
                        .toList())
                .map(adapter);
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
        Set<String> asked = endorsers.of(caller.mspId(), call);
        return calls.endorse(company, Invocation.of(connection.chaincode(), call), asked)
                .recover(failure -> Future.failedFuture(Failures.ofEndorsing(failure, asked)))
                .compose(prepared -> calls.sign(() -> company.signed(prepared)))
                .compose(endorsed -> settlement.send(envelope(caller, call, endorsed), endorsed.result()));
    }

    @Override
    public Future<String> evaluate(Caller caller, Call call) {
        return calls.evaluate(companies.of(caller.mspId().value()), Invocation.of(connection.chaincode(), call))
                .recover(failure -> Future.failedFuture(Failures.ofEvaluating(failure)))
                .map(ByteString::toStringUtf8);
    }

    @Override
    public BlockStream blocks(Position from, Function<Block, Future<Void>> handler) {
        FabricBlocks blocks = new FabricBlocks(from.channel(), connection.chaincode());
        Source source = Source.blocks(companies.first(), calls, from.channel());
        return new Delivery(vertx, source, from.block(), response -> handler.apply(blocks.read(response.getBlock())));
    }

    @Override
    public Future<Optional<TxStatus>> status(String channel, String txId) {
        return chain.status(companies.first(), channel, txId);
    }

    @Override
    public Future<Optional<Block>> block(String channel, long number) {
        return chain.block(companies.first(), channel, number);
    }

    @Override
    public Future<Long> height(String channel) {
        return chain.height(companies.first(), channel);
    }

    @Override
    public Optional<String> trouble() {
        return commits.entrySet().stream()
                .filter(channel -> channel.getValue().hearsNobody())
                .findFirst()
                .map(channel -> "no peer of " + channel.getKey() + " can be reached");
    }

    @Override
    public Future<Void> resume() {
        return settlement.resume();
    }

    @Override
    public Future<Void> close() {
        settlement.close();
        commits.values().forEach(Commits::close);
        companies.close();
        return calls.close();
    }

    /** Listens to a peer of each company; one that is away is not waited for. */
    private Future<?> listen(String channel, Commits here) {
        List<Company> all = companies.listening();
        List<Future<Long>> heights =
                all.stream().map(company -> chain.height(company, channel)).toList();
        return Future.any(heights)
                .compose(one -> Future.join(heights).otherwiseEmpty())
                .compose(answered -> {
                    long height = newest(heights);
                    List<Future<Void>> live = all.stream()
                            .map(company -> here.listen(Source.outcomes(company, calls, channel), height))
                            .toList();
                    return Future.all(IntStream.range(0, all.size())
                            .filter(i -> heights.get(i).succeeded())
                            .mapToObj(live::get)
                            .toList());
                });
    }

    private static long newest(List<Future<Long>> heights) {
        return heights.stream()
                .filter(Future::succeeded)
                .mapToLong(Future::result)
                .max()
                .orElseThrow();
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
