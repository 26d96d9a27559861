package io.livetrace.gateway.ledger.fabric;

import io.livetrace.domain.kernel.MspId;
import io.livetrace.gateway.ledger.Block;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.ledger.LedgerAdapter;
import io.livetrace.gateway.ledger.Outbox;
import io.livetrace.gateway.ledger.Position;
import io.livetrace.gateway.ledger.SubmittedTransaction;
import io.livetrace.gateway.ledger.TxStatus;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** An adapter for each company, which holds its identity only. Everything is read at the brand's. */
final class AdapterOfEach implements LedgerAdapter {
    private final PeersUnderTest peers;
    private final Vertx vertx;
    private final Outbox outbox;
    private final Map<MspId, LedgerAdapter> companies = new HashMap<>();

    AdapterOfEach(PeersUnderTest peers, Vertx vertx, Outbox outbox) {
        this.peers = peers;
        this.vertx = vertx;
        this.outbox = outbox;
    }

    private LedgerAdapter of(MspId company) {
        return companies.computeIfAbsent(
                company, mspId -> peers.ofCompany(mspId.value()).open(vertx, new SimpleMeterRegistry(), outbox));
    }

    private LedgerAdapter brand() {
        return of(new MspId(PeersUnderTest.BRAND));
    }

    @Override
    public Future<SubmittedTransaction> submitAsync(Caller caller, Call call) {
        return of(caller.mspId()).submitAsync(caller, call);
    }

    @Override
    public Future<String> evaluate(Caller caller, Call call) {
        return of(caller.mspId()).evaluate(caller, call);
    }

    @Override
    public BlockStream blocks(Position from, Function<Block, Future<Void>> handler) {
        return brand().blocks(from, handler);
    }

    @Override
    public Future<Optional<TxStatus>> status(String channel, String txId) {
        return brand().status(channel, txId);
    }

    @Override
    public Future<Optional<Block>> block(String channel, long number) {
        return brand().block(channel, number);
    }

    @Override
    public Future<Long> height(String channel) {
        return brand().height(channel);
    }

    @Override
    public Optional<String> trouble() {
        return brand().trouble();
    }

    @Override
    public List<MspId> organisations() {
        return brand().organisations();
    }

    @Override
    public Future<Void> resume() {
        return brand().resume();
    }

    @Override
    public Future<Void> close() {
        return Future.all(companies.values().stream().map(LedgerAdapter::close).toList())
                .mapEmpty();
    }
}
