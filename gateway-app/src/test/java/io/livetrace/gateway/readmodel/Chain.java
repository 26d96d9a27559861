package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.gateway.ledger.Block;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.ledger.Position;
import io.livetrace.gateway.ledger.SubmittedTransaction;
import io.livetrace.gateway.ledger.TxStatus;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Blocks that a test writes by hand, also such as no contract would accept. Each holds one transaction. */
final class Chain implements Ledger {
    private final List<Block> blocks = new CopyOnWriteArrayList<>();
    private final List<Reader> readers = new CopyOnWriteArrayList<>();

    /** Who reads, and how far it has come. */
    private final class Reader implements BlockStream {
        private final Function<Block, Future<Void>> handler;
        private int next;
        private boolean busy;
        private boolean ended;

        Reader(long from, Function<Block, Future<Void>> handler) {
            this.next = Math.toIntExact(from);
            this.handler = handler;
        }

        synchronized void advance() {
            if (!busy && !ended && next < blocks.size()) {
                busy = true;
                handler.apply(blocks.get(next++)).onComplete(done -> goOn(done.succeeded()));
            }
        }

        private synchronized void goOn(boolean handled) {
            busy = false;
            ended |= !handled;
            advance();
        }

        @Override
        public synchronized void close() {
            ended = true;
        }
    }

    static Block.Write write(LedgerRecord content) {
        return write(StateKey.of(content.recordKey()).composite(), Json.write(content));
    }

    static Block.Write write(String key, String value) {
        return new Block.Write(key, Optional.of(value));
    }

    /** Adds a block with these writes. */
    Chain with(Block.Write... writes) {
        int number = blocks.size();
        Instant time = Instant.parse("2026-01-31T12:00:00Z").plusSeconds(number);
        Block.Transaction transaction = new Block.Transaction(
                0,
                "tx-" + number,
                time,
                "BrandMSP",
                Optional.empty(),
                List.of("PlatformMSP"),
                "VALID",
                List.of(writes),
                List.of());
        String before = number == 0 ? "" : blocks.get(number - 1).hash();
        String hash = Digest.of(before + List.of(writes)).hex();
        blocks.add(new Block(Call.DEFAULT_CHANNEL, number, hash, before, true, 1, List.of(transaction)));
        readers.forEach(Reader::advance);
        return this;
    }

    @Override
    public BlockStream blocks(Position from, Function<Block, Future<Void>> handler) {
        Reader reader = new Reader(from.block(), handler);
        readers.add(reader);
        reader.advance();
        return reader;
    }

    @Override
    public Future<Optional<Block>> block(String channel, long number) {
        return Future.succeededFuture(
                number < blocks.size() ? Optional.of(blocks.get(Math.toIntExact(number))) : Optional.empty());
    }

    @Override
    public Future<Long> height(String channel) {
        return Future.succeededFuture((long) blocks.size());
    }

    @Override
    public Future<SubmittedTransaction> submitAsync(Caller caller, Call call) {
        throw new UnsupportedOperationException("blocks are written by hand");
    }

    @Override
    public Future<String> evaluate(Caller caller, Call call) {
        throw new UnsupportedOperationException("there are no contracts");
    }

    @Override
    public Future<Optional<TxStatus>> status(String channel, String txId) {
        return Future.succeededFuture(Optional.empty());
    }

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }
}
