package io.livetrace.gateway.ledger.embedded;

import io.livetrace.embedded.Faults;
import io.livetrace.embedded.LedgerConfig;
import io.livetrace.embedded.Limits;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.FaultyNetwork;
import io.livetrace.gateway.ledger.LedgerAdapter;
import io.livetrace.gateway.ledger.Outbox;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;

/** A network in this process that is gone when it is closed. */
final class EmbeddedNetworkUnderTest implements FaultyNetwork {
    private static final Duration COMMIT = Duration.ofSeconds(3);

    private final Faults faults = new Faults();
    private final LedgerAdapter adapter;

    EmbeddedNetworkUnderTest(Vertx vertx, Outbox outbox) {
        LedgerConfig ledger = LedgerConfig.temporary(Call.DEFAULT_CHANNEL)
                .with(Limits.DEFAULT.commit(COMMIT))
                .with(faults);
        this.adapter = EmbeddedNetwork.opening(EmbeddedNetwork.joined(ledger, EmbeddedNetwork.chaincode()))
                .open(vertx, new SimpleMeterRegistry(), outbox);
    }

    @Override
    public LedgerAdapter adapter() {
        return adapter;
    }

    @Override
    public Faults faults() {
        return faults;
    }

    @Override
    public void close() {
        adapter.close().await();
    }
}
