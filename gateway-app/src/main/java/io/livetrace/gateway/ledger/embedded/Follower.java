package io.livetrace.gateway.ledger.embedded;

import io.livetrace.embedded.EmbeddedLedger;
import io.livetrace.embedded.Subscription;
import io.livetrace.gateway.ledger.Block;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.ledger.Position;
import io.vertx.core.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * A stream of blocks at the reader's pace. The ledger delivers on a thread of the stream's own, so that thread may wait for
 * the reader.
 */
final class Follower implements Ledger.BlockStream {
    private final Semaphore turn = new Semaphore(1);
    private final String channel;
    private final String chaincode;
    private final Function<Block, Future<Void>> handler;
    private final Subscription subscription;
    private volatile boolean ended;

    Follower(EmbeddedLedger ledger, String chaincode, Position from, Function<Block, Future<Void>> handler) {
        this.channel = from.channel();
        this.chaincode = chaincode;
        this.handler = handler;
        this.subscription = ledger.blocks(from.block(), this::deliver);
    }

    @Override
    public void close() {
        ended = true;
        turn.release();
        subscription.close();
    }

    private void deliver(io.livetrace.embedded.block.Block block) {
        turn.acquireUninterruptibly();
        if (ended) {
            turn.release();
            return;
        }
        handler.apply(Blocks.of(channel, chaincode, block)).onComplete(handled -> {
            ended |= handled.failed();
            turn.release();
        });
    }
}
