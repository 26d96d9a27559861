package io.livetrace.embedded;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.block.Block;
import io.livetrace.embedded.block.BlockStream;
import io.livetrace.embedded.block.BlockViews;
import io.livetrace.embedded.commit.Committer;
import io.livetrace.embedded.identity.ClientIdentity;
import io.livetrace.embedded.identity.Organisations;
import io.livetrace.embedded.store.LedgerStore;
import io.livetrace.embedded.validation.Admission;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/**
 * A Hyperledger Fabric ledger in one process: one channel, its organisations with their certificates and endorsing peers, an
 * orderer, and a durable chain of blocks. Thread-safe.
 */
public final class EmbeddedLedger implements AutoCloseable {
    private final LedgerDirectory directory;
    private final Organisations organisations;
    private final LedgerStore store;
    private final Gateway gateway;
    private final Ordering ordering;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedLedger(LedgerConfig config, LedgerDirectory directory, LedgerStore store) {
        this.directory = directory;
        this.store = store;
        Network network = new Network(config, directory.path(), store);
        this.organisations = network.organisations();
        Admission admission = new Admission(organisations, config.limits().messageBytes());
        this.gateway = new Gateway(config, organisations, admission, new Peers(config, network.peers(), store));
        Committer committer = new Committer(store, network.validator());
        committer.begin(network.channelConfig());
        this.ordering = new Ordering(config, admission, committer, store);
    }

    /** Opens a ledger, making it first when its directory is empty, and checks what is stored. */
    public static EmbeddedLedger open(LedgerConfig config) {
        LedgerDirectory directory = LedgerDirectory.open(config.directory());
        LedgerStore store = null;
        try {
            store = LedgerStore.open(directory.path(), !directory.isTemporary());
            return new EmbeddedLedger(config, directory, store);
        } catch (RuntimeException e) {
            if (store != null) {
                store.close();
            }
            directory.close();
            throw e;
        }
    }

    /** The client identity of that name, enrolled with its organisation's CA on first use and kept. */
    public ClientIdentity identity(String mspId, String name) {
        return organisations.client(mspId, name);
    }

    /**
     * Endorses, orders and waits for the commit. The endorsing is done by the calling thread, which then is free; every failure
     * arrives through the future, as a {@link TransactionException}.
     *
     * @param endorsers MSP ids of the organisations whose peers are asked; naming enough for the policies is the caller's part
     */
    public CompletableFuture<TransactionResult> submit(Invocation call, ClientIdentity who, Set<String> endorsers) {
        try {
            EndorsedTransaction endorsed = endorse(call, who, endorsers);
            return order(endorsed).thenApply(status -> result(endorsed, status));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static TransactionResult result(EndorsedTransaction endorsed, CommitStatus status) {
        if (!status.isValid()) {
            throw new CommitException(status);
        }
        return new TransactionResult(status.txId(), status.block(), endorsed.payload());
    }

    /** The first half of {@link #submit}: runs the chaincode on each endorser and signs the envelope. Nothing has happened yet. */
    public EndorsedTransaction endorse(Invocation call, ClientIdentity who, Set<String> endorsers) {
        return gateway.endorse(call, who, endorsers);
    }

    /**
     * The same for a client elsewhere, which has made and signed its proposal and will sign the envelope, too: here the envelope is
     * without its signature.
     */
    public EndorsedTransaction endorse(SignedProposal proposal, Set<String> endorsers) {
        return gateway.endorse(proposal, endorsers);
    }

    /**
     * The second half: hands the envelope to the orderer. The future completes with any validation code, or fails with {@link
     * SubmitException} or {@link CommitStatusException}.
     */
    public CompletableFuture<CommitStatus> order(EndorsedTransaction transaction) {
        return ordering.order(transaction);
    }

    /**
     * Runs a chaincode on one peer and throws its writes away.
     *
     * @param mspId whose peer; absent means the client's own organisation's, else the first
     */
    public ByteString evaluate(Invocation call, ClientIdentity who, Optional<String> mspId) {
        return gateway.evaluate(call, who, mspId);
    }

    /** The same for a client elsewhere, on the peer of {@code mspId}. */
    public ByteString evaluate(SignedProposal proposal, String mspId) {
        return gateway.evaluate(proposal, mspId);
    }

    /** Delivers every block from that number on, in order, old ones first, on a thread of its own. */
    public Subscription blocks(long fromBlock, Consumer<Block> consumer) {
        BlockStream stream = new BlockStream(fromBlock, this::block, consumer);
        return ordering.subscribe(stream);
    }

    /** One block, when it exists. */
    public Optional<Block> block(long number) {
        return number < height() ? store.block(number).map(BlockViews::of) : Optional.empty();
    }

    /** What became of a transaction; absent while no block holds it. */
    public Optional<CommitStatus> status(String txId) {
        return ordering.status(txId);
    }

    /** Why no block can be written at present, such as a full disk; empty when all is well. What is ordered waits. */
    public Optional<String> trouble() {
        return ordering.trouble();
    }

    /** The number of blocks; the newest block's number is one less. */
    public long height() {
        return store.height();
    }

    /** Commits what is ordered, then stops. Closing it again does nothing. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        gateway.close();
        ordering.close();
        store.close();
        directory.close();
    }
}
