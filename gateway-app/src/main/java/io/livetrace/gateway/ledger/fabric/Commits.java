package io.livetrace.gateway.ledger.fabric;

import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.ledger.LedgerFailure;
import io.livetrace.gateway.ledger.TxStatus;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hyperledger.fabric.protos.peer.DeliverResponse;
import org.hyperledger.fabric.protos.peer.FilteredBlock;

/**
 * Tells what became of transactions, from one stream of outcomes per peer that this gateway calls. Whoever hears of a commit may go
 * on at once: every such peer that can be reached has it. Waiting costs neither a thread nor one of the peer's calls.
 */
final class Commits {
    private final Vertx vertx;
    private final Duration patience;
    private final Map<String, Promise<TxStatus>> waiting = new ConcurrentHashMap<>();
    private final Map<Integer, Long> heights = new ConcurrentHashMap<>();
    private final List<TxStatus> decided = new ArrayList<>();
    private final List<Ledger.BlockStream> streams = new ArrayList<>();

    Commits(Vertx vertx, Duration patience) {
        this.vertx = vertx;
        this.patience = patience;
    }

    /** Listens to a peer from a height on; the answer comes when it has said its first word. */
    Future<Void> listen(Delivery.Source source, long from) {
        int peer = streams.size();
        Promise<Void> live = Promise.promise();
        Delivery.Source noticed = new Delivery.Source(source.request(), source.open(), () -> forget(peer));
        streams.add(new Delivery(vertx, noticed, from, response -> {
            heard(peer, response);
            live.tryComplete();
            return Future.succeededFuture();
        }));
        return live.future();
    }

    /** The outcome of a transaction that is about to be sent. */
    Future<TxStatus> of(String txId) {
        Promise<TxStatus> outcome = Promise.promise();
        waiting.put(txId, outcome);
        long timer =
                vertx.setTimer(patience.toMillis(), late -> outcome.tryFail(new LedgerFailure.OutcomeUnknown(txId)));
        return outcome.future().onComplete(known -> {
            vertx.cancelTimer(timer);
            waiting.remove(txId);
        });
    }

    /** Whether the streams of all peers are broken. */
    boolean hearsNobody() {
        return heights.isEmpty();
    }

    void close() {
        streams.forEach(Ledger.BlockStream::close);
        waiting.values().forEach(outcome -> outcome.tryFail("the gateway stops"));
    }

    private synchronized void heard(int peer, DeliverResponse response) {
        FilteredBlock block = response.getFilteredBlock();
        block.getFilteredTransactionsList().stream()
                .filter(tx -> waiting.containsKey(tx.getTxid()))
                .map(tx -> new TxStatus(
                        tx.getTxid(),
                        block.getNumber(),
                        tx.getTxValidationCode().name()))
                .forEach(decided::add);
        heights.merge(peer, block.getNumber(), Math::max);
        tell();
    }

    private synchronized void forget(int peer) {
        heights.remove(peer);
        tell();
    }

    private void tell() {
        long everywhere =
                heights.values().stream().mapToLong(height -> height).min().orElse(-1);
        decided.removeIf(status -> {
            boolean known = status.block() <= everywhere;
            if (known) {
                Promise<TxStatus> outcome = waiting.get(status.txId());
                if (outcome != null) {
                    outcome.tryComplete(status);
                }
            }
            return known;
        });
    }
}
