package io.livetrace.embedded;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.block.Block;
import io.livetrace.embedded.identity.ClientIdentity;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A Hyperledger Fabric ledger in one process: one channel, its organisations with their certificates and endorsing peers, an
 * orderer, and a durable chain of blocks. Thread-safe.
 */
@SuppressWarnings("DoNotCallSuggester") // until the parts are in
public final class EmbeddedLedger implements AutoCloseable {
    private EmbeddedLedger() {}

    /** Opens a ledger, making it first when its directory is empty, and checks what is stored. */
    public static EmbeddedLedger open(LedgerConfig config) {
        throw new UnsupportedOperationException("comes soon: " + config.channel());
    }

    /** The client identity of that name, enrolled with its organisation's CA on first use and kept. */
    public ClientIdentity identity(String mspId, String name) {
        throw new UnsupportedOperationException("comes soon: " + mspId + name);
    }

    /**
     * Endorses, orders and waits for the commit. The endorsing is done by the calling thread, which then is free; every failure
     * arrives through the future, as a {@link TransactionException}.
     *
     * @param endorsers MSP ids of the organisations whose peers are asked; naming enough for the policies is the caller's part
     */
    public CompletableFuture<TransactionResult> submit(Invocation call, ClientIdentity who, Set<String> endorsers) {
        throw new UnsupportedOperationException("comes soon");
    }

    /** The first half of {@link #submit}: runs the chaincode on each endorser and signs the envelope. Nothing has happened yet. */
    public EndorsedTransaction endorse(Invocation call, ClientIdentity who, Set<String> endorsers) {
        throw new UnsupportedOperationException("comes soon");
    }

    /**
     * The second half: hands the envelope to the orderer. The future completes with any validation code, or fails with {@link
     * SubmitException} or {@link CommitStatusException}.
     */
    public CompletableFuture<CommitStatus> order(EndorsedTransaction transaction) {
        throw new UnsupportedOperationException("comes soon");
    }

    /**
     * Runs a chaincode on one peer and throws its writes away.
     *
     * @param mspId whose peer; absent means the client's own organisation's, else the first
     */
    public ByteString evaluate(Invocation call, ClientIdentity who, Optional<String> mspId) {
        throw new UnsupportedOperationException("comes soon");
    }

    /** Delivers every block from that number on, in order, old ones first, on a thread of its own. */
    public Subscription blocks(long fromBlock, Consumer<Block> consumer) {
        throw new UnsupportedOperationException("comes soon");
    }

    /** One block, when it exists. */
    public Optional<Block> block(long number) {
        throw new UnsupportedOperationException("comes soon");
    }

    /** What became of a transaction; absent while no block holds it. */
    public Optional<CommitStatus> status(String txId) {
        throw new UnsupportedOperationException("comes soon");
    }

    /** The number of blocks; the newest block's number is one less. */
    public long height() {
        throw new UnsupportedOperationException("comes soon");
    }

    /** Commits what is ordered, then stops. */
    @Override
    public void close() {}
}
