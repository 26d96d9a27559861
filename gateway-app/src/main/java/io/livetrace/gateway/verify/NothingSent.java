package io.livetrace.gateway.verify;

import io.livetrace.gateway.ledger.Outbox;
import io.livetrace.gateway.ledger.TxStatus;
import io.vertx.core.Future;
import java.util.List;

/** The outbox of a reader: it sends nothing. */
final class NothingSent implements Outbox {
    @Override
    public Future<Void> keep(Envelope envelope) {
        return Future.failedFuture(new IllegalStateException("whoever verifies a ledger does not write to it"));
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
