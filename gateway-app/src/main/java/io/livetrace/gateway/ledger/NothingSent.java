package io.livetrace.gateway.ledger;

import io.vertx.core.Future;
import java.util.List;

/** The outbox of a reader: it sends nothing. */
public final class NothingSent implements Outbox {
    @Override
    public Future<Void> keep(Envelope envelope) {
        return Future.failedFuture(new IllegalStateException("whoever only reads a ledger sends nothing to it"));
    }

    @Override
    public Future<Void> settle(TxStatus status) {
        return Future.succeededFuture();
    }

    @Override
    public Future<List<Envelope>> unsettled() {
        return Future.succeededFuture(List.of());
    }
}
