package io.livetrace.gateway.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;

/** How a gateway comes by its ledger. */
@FunctionalInterface
public interface LedgerOpening {
    /** Opens the ledger, which keeps what it sends in that outbox. Blocks. */
    LedgerAdapter open(Vertx vertx, MeterRegistry meters, Outbox outbox);
}
