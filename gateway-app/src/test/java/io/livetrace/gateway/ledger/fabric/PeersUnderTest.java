package io.livetrace.gateway.ledger.fabric;

import io.livetrace.embedded.Faults;
import io.livetrace.embedded.LedgerConfig;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.FaultyNetwork;
import io.livetrace.gateway.ledger.LedgerAdapter;
import io.livetrace.gateway.ledger.LedgerOpening;
import io.livetrace.gateway.ledger.Outbox;
import io.livetrace.gateway.ledger.fabric.peer.PeerProcess;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Peers in this process, the brand running two of them, and the adapter that calls them. */
final class PeersUnderTest implements FaultyNetwork {
    static final String BRAND = "BrandMSP";

    /** Generous where a peer answers, short where it is known that nothing comes. */
    static final Deadlines DEADLINES = new Deadlines(
            Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(3));

    private final Faults faults = new Faults();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final PeersInThisProcess peers;
    private final Vertx vertx;
    private final Outbox outbox;
    private final List<LedgerAdapter> adapters = new ArrayList<>();

    PeersUnderTest(Path directory, Vertx vertx, Outbox outbox) {
        this.vertx = vertx;
        this.outbox = outbox;
        LedgerConfig ledger = LedgerConfig.at(directory, Call.DEFAULT_CHANNEL).with(faults);
        this.peers = new PeersInThisProcess(directory, ledger, BRAND);
        adapterWith(DEADLINES);
    }

    /** Opens one more adapter before the same peers. */
    LedgerAdapter adapterWith(Deadlines deadlines) {
        LedgerAdapter opened = FabricAdapter.open(vertx, meters, peers.connection(), deadlines, outbox)
                .await();
        adapters.add(opened);
        return opened;
    }

    /** How a gateway of that organisation alone comes by this ledger. */
    LedgerOpening ofCompany(String mspId) {
        return FabricNetwork.opening(peers.connection().only(mspId), DEADLINES);
    }

    /** The first peer of an organisation. */
    PeerProcess peer(String mspId) {
        return peers.of(mspId).get(0);
    }

    /** All peers of an organisation go away. */
    void stop(String mspId) {
        peers.of(mspId).forEach(PeerProcess::stop);
    }

    @Override
    public Faults faults() {
        return faults;
    }

    MeterRegistry meters() {
        return meters;
    }

    @Override
    public LedgerAdapter adapter() {
        return adapters.get(0);
    }

    @Override
    public void close() {
        adapters.forEach(adapter -> adapter.close().await());
        peers.close();
    }
}
