package io.livetrace.gateway.ledger.fabric;

import io.livetrace.gateway.ledger.LedgerAdapter;
import io.livetrace.gateway.ledger.LedgerConformance;
import io.livetrace.gateway.ledger.NetworkUnderTest;
import io.livetrace.gateway.ledger.Outbox;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;

/** The adapter on a real network, on a good day. */
@OnFabric
class RealNetworkTest extends LedgerConformance {
    @Override
    protected NetworkUnderTest open(Vertx vertx, Outbox outbox) {
        LedgerAdapter adapter = RealNetwork.ledger().open(vertx, new SimpleMeterRegistry(), outbox);
        return new NetworkUnderTest() {
            @Override
            public LedgerAdapter adapter() {
                return adapter;
            }

            @Override
            public void close() {
                adapter.close().await();
            }
        };
    }
}
