package io.livetrace.gateway.ledger;

import io.livetrace.domain.kernel.Refusal;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Function;

/**
 * The shared ledger. A refusal by a contract comes as a {@link Refusal}: nothing has happened. Every other failure is a
 * {@link LedgerFailure}, whose type tells what may have happened.
 */
public interface Ledger {
    /**
     * Endorses a transaction and hands it to ordering. The answer comes as soon as it is on its way; its outcome later.
     * Until it has come, a failure means that nothing has happened.
     */
    Future<SubmittedTransaction> submitAsync(Caller caller, Call call);

    /** Submits a transaction and waits until it is committed. */
    default Future<Receipt> submit(Caller caller, Call call) {
        return submitAsync(caller, call).compose(SubmittedTransaction::outcome);
    }

    /**
     * Runs a transaction on one peer without writing, the caller's own if it has any: for dry runs, a sequencer's start and what that
     * peer alone keeps, never for reading what blocks tell.
     */
    Future<String> evaluate(Caller caller, Call call);

    /**
     * Reads the blocks of a channel from a height on, and goes on with each new one. The next block comes when the future
     * that the handler gave for the last one is completed; a failed future ends the stream.
     */
    BlockStream blocks(Position from, Function<Block, Future<Void>> handler);

    /** What the ledger knows of a transaction; empty when it has not been committed (yet). */
    Future<Optional<TxStatus>> status(String channel, String txId);

    /** One block; empty when the channel is not that high. */
    Future<Optional<Block>> block(String channel, long number);

    /** How many blocks the channel has; its newest block is one less. */
    Future<Long> height(String channel);

    /** Why nothing can be written at present, as far as is known without asking; empty when all is well. */
    Optional<String> trouble();

    /** A running stream of blocks. */
    interface BlockStream extends AutoCloseable {
        /** Ends the stream; a block being handled is handled to its end. */
        @Override
        void close();
    }
}
