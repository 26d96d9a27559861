package io.livetrace.gateway.ledger.fabric;

import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.ledger.LedgerFailure;
import io.livetrace.gateway.ledger.TxStatus;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.protos.peer.DeliverResponse;
import org.hyperledger.fabric.protos.peer.FilteredBlock;

/**
 * Tells what became of the transactions of a channel, from one stream of outcomes per company whose peers this gateway calls.
 * Whoever hears of a commit may go on at once: every such peer that can be reached has it, unless it is far behind. Waiting costs
 * neither a thread nor one of the peer's calls.
 */
final class Commits {
    /** A peer that has not seen a block so long after another is not waited for. */
    private static final int LAG_MILLIS = 500;

    private final Vertx vertx;
    private final Duration patience;
    private final Map<String, Promise<TxStatus>> waiting = new ConcurrentHashMap<>();
    private final Map<Integer, Long> heights = new ConcurrentHashMap<>();
    private final List<TxStatus> decided = new ArrayList<>();
    private final List<Ledger.BlockStream> streams = new ArrayList<>();
    private long longAgo = -1;

    Commits(Vertx vertx, Duration patience) {
        this.vertx = vertx;
        this.patience = patience;
    }

    /** Listens to a company's peer from a height on; the answer comes when it has said its first word. */
    Future<Void> listen(Source source, long from) {
        int peer = streams.size();
        Promise<Void> live = Promise.promise();
        streams.add(new Delivery(vertx, source.onBreak(() -> forget(peer)), from, response -> {
            heard(peer, response);
            live.tryComplete();
            return Future.succeededFuture();
        }));
        return live.future();
    }

    /** The outcome of a transaction that is about to be sent. Who asks while another waits for the same, hears it with him. */
    Future<TxStatus> of(String txId) {
        Promise<TxStatus> outcome = ((ContextInternal) vertx.getOrCreateContext()).promise();
        Promise<TxStatus> before = waiting.putIfAbsent(txId, outcome);
        if (before != null) {
            return before.future();
        }
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
        waiting.forEach((txId, outcome) -> outcome.tryFail(new LedgerFailure.OutcomeUnknown(txId)));
    }

    private synchronized void heard(int peer, DeliverResponse response) {
        FilteredBlock block = response.getFilteredBlock();
        boolean newOutcomes = decided.addAll(block.getFilteredTransactionsList().stream()
                .filter(tx -> waiting.containsKey(tx.getTxid()))
                .map(tx -> new TxStatus(
                        tx.getTxid(),
                        block.getNumber(),
                        tx.getTxValidationCode().name()))
                .toList());
        heights.put(peer, block.getNumber());
        tell();
        if (newOutcomes && !decided.isEmpty()) {
            vertx.timer(LAG_MILLIS, TimeUnit.MILLISECONDS).onSuccess(passed -> waitNoLonger(block.getNumber()));
        }
    }

    private synchronized void forget(int peer) {
        heights.remove(peer);
        tell();
    }

    private synchronized void waitNoLonger(long block) {
        longAgo = Math.max(longAgo, block);
        tell();
    }

    private void tell() {
        long everywhere =
                heights.values().stream().mapToLong(height -> height).min().orElse(-1);
        long told = Math.max(everywhere, longAgo);
        decided.removeIf(status -> {
            Promise<TxStatus> outcome = status.block() <= told ? waiting.get(status.txId()) : null;
            if (outcome != null) {
                outcome.tryComplete(status);
            }
            return status.block() <= told;
        });
    }
}
