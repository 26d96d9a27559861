package io.livetrace.gateway.ledger.embedded;

import io.livetrace.gateway.ledger.LedgerConformance;
import io.livetrace.gateway.ledger.NetworkUnderTest;
import io.livetrace.gateway.ledger.Outbox;
import io.vertx.core.Vertx;

/** The embedded ledger's adapter. */
class EmbeddedAdapterTest extends LedgerConformance {
    @Override
    protected NetworkUnderTest open(Vertx vertx, Outbox outbox) {
        return new EmbeddedNetworkUnderTest(vertx, outbox);
    }
}
