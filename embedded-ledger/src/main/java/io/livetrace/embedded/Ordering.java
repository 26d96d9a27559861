package io.livetrace.embedded;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.block.BlockStream;
import io.livetrace.embedded.commit.CommittedBlock;
import io.livetrace.embedded.commit.Committer;
import io.livetrace.embedded.store.LedgerStore;
import io.livetrace.embedded.store.TransactionRow;
import io.livetrace.embedded.validation.Admission;
import io.livetrace.embedded.validation.AdmissionException;
import io.livetrace.embedded.validation.AdmittedTransaction;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** The way from an envelope to a block, and the news of it back to those who wait. */
final class Ordering implements AutoCloseable {
    private static final Pattern TX_ID = Pattern.compile("[0-9a-f]{64}");

    private final LedgerConfig config;
    private final Admission admission;
    private final Committer committer;
    private final LedgerStore store;
    private final Orderer<Order> orderer;
    private final Set<BlockStream> streams = ConcurrentHashMap.newKeySet();
    private final ExecutorService news = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "commit-news");
        thread.setDaemon(true);
        return thread;
    });

    Ordering(LedgerConfig config, Admission admission, Committer committer, LedgerStore store) {
        this.config = config;
        this.admission = admission;
        this.committer = committer;
        this.store = store;
        this.orderer = new Orderer<>(
                config.blocks(),
                order -> order.transaction().transaction().bytes().size(),
                this::commit,
                this::abandon);
    }

    CompletableFuture<CommitStatus> order(EndorsedTransaction transaction) {
        AdmittedTransaction admitted;
        try {
            admitted = admission.admit(transaction.envelope(), transaction.privateWrites());
        } catch (AdmissionException e) {
            return CompletableFuture.failedFuture(
                    new SubmitException(transaction.txId(), String.valueOf(e.getMessage())));
        }
        Order order = new Order(admitted, new CompletableFuture<>());
        for (int copies = config.faults().copies(); copies > 0; copies--) {
            if (!orderer.offer(order)) {
                return CompletableFuture.failedFuture(
                        new SubmitException(order.txId(), "SERVICE_UNAVAILABLE: the orderer takes no more for now"));
            }
        }
        return patiently(order);
    }

    /** The outcome, or that it is not known in time. */
    private CompletableFuture<CommitStatus> patiently(Order order) {
        return order.outcome()
                .orTimeout(config.limits().commit().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> {
                    if (failure instanceof TimeoutException) {
                        throw new CommitStatusException(
                                order.txId(), "no block has held transaction " + order.txId() + " in time");
                    }
                    throw (RuntimeException) failure;
                });
    }

    private void commit(List<Order> batch) {
        CommittedBlock block =
                committer.commit(batch.stream().map(Order::transaction).toList());
        streams.forEach(BlockStream::wake);
        news.execute(() -> tell(batch, block));
    }

    private void tell(List<Order> batch, CommittedBlock block) {
        long number = block.message().getHeader().getNumber();
        for (int i = 0; i < batch.size(); i++) {
            Order order = batch.get(i);
            TxValidationCode code = block.codes().get(i);
            CommitStatus here = new CommitStatus(order.txId(), number, code);
            boolean again = code == TxValidationCode.DUPLICATE_TXID;
            order.outcome().complete(again ? status(order.txId()).orElse(here) : here);
        }
    }

    private void abandon(Order order) {
        order.outcome()
                .completeExceptionally(new CommitStatusException(
                        order.txId(), "the ledger stopped before a block held transaction " + order.txId()));
    }

    Optional<String> trouble() {
        return orderer.hasStopped() ? Optional.of("ordering has stopped for good") : committer.trouble();
    }

    Optional<CommitStatus> status(String txId) {
        if (!TX_ID.matcher(txId).matches()) {
            return Optional.empty();
        }
        return store.transaction(ByteString.copyFrom(HexFormat.of().parseHex(txId)))
                .map(row -> status(txId, row));
    }

    private static CommitStatus status(String txId, TransactionRow row) {
        return new CommitStatus(txId, row.position().block(), TxValidationCode.forNumber(row.code()));
    }

    Subscription subscribe(BlockStream stream) {
        streams.add(stream);
        stream.start();
        return () -> {
            streams.remove(stream);
            stream.close();
        };
    }

    @Override
    public void close() {
        orderer.close();
        streams.forEach(BlockStream::close);
        news.shutdown();
    }
}
