package io.livetrace.gateway.ledger.fabric.peer;

import io.livetrace.embedded.EmbeddedLedger;
import io.livetrace.embedded.LedgerConfig;
import io.livetrace.embedded.Organisation;
import io.vertx.core.net.SelfSignedCertificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The organisations' peers over one ledger. */
public final class PeerNetwork implements AutoCloseable {
    private final SelfSignedCertificate tls = SelfSignedCertificate.create("localhost");
    private final Secrets secrets = new Secrets();
    private final Map<String, List<PeerProcess>> peers = new LinkedHashMap<>();
    private final String channel;
    private final EmbeddedLedger ledger;

    /** @param twice the organisation that runs a second peer */
    public PeerNetwork(LedgerConfig config, String twice) {
        this.channel = config.channel();
        this.ledger = EmbeddedLedger.open(config);
        for (Organisation organisation : config.organisations()) {
            String mspId = organisation.mspId();
            int count = mspId.equals(twice) ? 2 : organisation.runsPeer() ? 1 : 0;
            peers.put(mspId, Stream.generate(() -> peer(mspId)).limit(count).toList());
        }
    }

    public Set<String> organisations() {
        return peers.keySet();
    }

    /** An organisation's peers. */
    public List<PeerProcess> of(String mspId) {
        return List.copyOf(peers.get(mspId));
    }

    /** Has a certificate made for a client of an organisation. */
    public void enrol(String mspId, String client) {
        ledger.identity(mspId, client);
    }

    /** Who vouches for the certificates of all peers, a PEM file. */
    public String authority() {
        return tls.certificatePath();
    }

    @Override
    public void close() {
        peers.values().forEach(all -> all.forEach(PeerProcess::close));
        ledger.close();
        tls.delete();
    }

    private PeerProcess peer(String mspId) {
        Pace pace = new Pace();
        return new PeerProcess(
                tls, pace, new GatewayService(mspId, ledger, secrets), new DeliverService(ledger, pace, channel));
    }
}
