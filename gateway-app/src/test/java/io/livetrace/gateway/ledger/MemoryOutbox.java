package io.livetrace.gateway.ledger;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** An outbox that forgets with its process, and in which a test can let others go first. */
public final class MemoryOutbox implements Outbox {
    private final Map<String, Envelope> open = new LinkedHashMap<>();
    private Supplier<? extends Future<?>> next = Future::succeededFuture;

    /** The next envelope is ordered only after this has been done. */
    synchronized void beforeNext(Supplier<? extends Future<?>> other) {
        next = other;
    }

    @Override
    public synchronized Future<Void> keep(Envelope envelope) {
        open.put(envelope.txId(), envelope);
        Supplier<? extends Future<?>> first = next;
        next = Future::succeededFuture;
        return first.get().mapEmpty();
    }

    @Override
    public synchronized Future<Void> settle(TxStatus status) {
        open.remove(status.txId());
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<List<Envelope>> unsettled() {
        return Future.succeededFuture(List.copyOf(open.values()));
    }
}
