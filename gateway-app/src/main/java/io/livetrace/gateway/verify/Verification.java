package io.livetrace.gateway.verify;

import io.livetrace.domain.stock.IntakeReceipt;
import io.livetrace.gateway.ledger.Block;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.ledger.LedgerAdapter;
import io.livetrace.gateway.ledger.LedgerOpening;
import io.livetrace.gateway.ledger.NothingSent;
import io.livetrace.gateway.ledger.Position;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads a whole channel and says what is wrong with it. What is held in memory grows with the ledger's state. */
public final class Verification {
    private final Vertx vertx;
    private final String channel;

    public Verification(Vertx vertx, String channel) {
        this.vertx = vertx;
        this.channel = channel;
    }

    /** Reads the blocks that are there now. Blocks. */
    public Report of(Ledger ledger) {
        return read(ledger).report();
    }

    /**
     * The same for a ledger that is opened for it; then reads it through every other peer, too. Blocks.
     *
     * @param others how to read it through other peers, by name
     */
    public Report of(LedgerOpening opening, Map<String, LedgerOpening> others) {
        Reader reader = open(opening, this::read);
        others.forEach((peer, other) -> open(other, ledger -> compare(reader, peer, ledger)));
        return reader.report();
    }

    /** Looks through a ledger that is opened for it for what a receipt promises, and believes nothing but its blocks. Blocks. */
    public List<String> ofReceipt(LedgerOpening opening, IntakeReceipt receipt) {
        return open(opening, ledger -> ofReceipt(ledger, receipt));
    }

    /** The same for a ledger that is open. */
    public List<String> ofReceipt(Ledger ledger, IntakeReceipt receipt) {
        ReceiptCheck check = new ReceiptCheck(receipt);
        each(ledger, ledger.height(channel).await(), check::read);
        return check.findings();
    }

    private Reader read(Ledger ledger) {
        Reader reader = new Reader(channel);
        each(ledger, ledger.height(channel).await(), reader::read);
        return reader;
    }

    private Reader compare(Reader reader, String peer, Ledger ledger) {
        long height = ledger.height(channel).await();
        reader.compareHeight(peer, height);
        each(ledger, Math.min(height, reader.report().blocks()), block -> reader.compare(peer, block));
        return reader;
    }

    private <T> T open(LedgerOpening opening, Function<Ledger, T> work) {
        LedgerAdapter ledger = opening.open(vertx, new SimpleMeterRegistry(), new NothingSent());
        try {
            return work.apply(ledger);
        } finally {
            ledger.close().await();
        }
    }

    /** Hands over the blocks below that height, each on a thread that may take its time. */
    private void each(Ledger ledger, long height, Consumer<Block> reader) {
        if (height == 0) {
            return;
        }
        Promise<Void> all = Promise.promise();
        Ledger.BlockStream stream = ledger.blocks(
                new Position(channel, 0),
                block -> vertx.<Void>executeBlocking(
                                () -> {
                                    reader.accept(block);
                                    return null;
                                },
                                false)
                        .onFailure(all::tryFail)
                        .compose(read -> block.number() < height - 1 ? Future.succeededFuture() : enough(all)));
        try (stream) {
            all.future().await();
        }
    }

    private static Future<Void> enough(Promise<Void> all) {
        all.tryComplete();
        return Future.failedFuture("that was the last");
    }
}
