package io.livetrace.gateway.ledger.fabric;

import io.livetrace.domain.kernel.Json;
import io.livetrace.embedded.LedgerConfig;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.embedded.Networks;
import io.livetrace.gateway.ledger.fabric.peer.PeerNetwork;
import io.livetrace.gateway.ledger.fabric.peer.PeerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Peers in this process over one ledger, and where gateways find them, be they in this process or another. */
public final class PeersInThisProcess implements AutoCloseable {
    private static final String PLATFORM = "PlatformMSP";
    private static final String CLIENT = "gateway";

    private final Path directory;
    private final PeerNetwork peers;

    public PeersInThisProcess(Path directory) {
        this(directory, LedgerConfig.at(directory, Call.DEFAULT_CHANNEL), "");
    }

    /** @param twice the organisation that runs a second peer */
    PeersInThisProcess(Path directory, LedgerConfig ledger, String twice) {
        this.directory = directory;
        this.peers = new PeerNetwork(Networks.joined(ledger), twice);
    }

    /** The file that a gateway is given. */
    public Path connectionFile() {
        try {
            return Files.writeString(directory.resolve("connection.json"), Json.write(connection()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<PeerProcess> of(String mspId) {
        return peers.of(mspId);
    }

    FabricConnection connection() {
        List<FabricConnection.Member> members =
                peers.organisations().stream().map(this::member).toList();
        List<String> endorsers = peers.organisations().stream()
                .filter(mspId -> !peers.of(mspId).isEmpty())
                .toList();
        return new FabricConnection("livetrace", List.of(Call.DEFAULT_CHANNEL), endorsers, members);
    }

    @Override
    public void close() {
        peers.close();
    }

    private FabricConnection.Member member(String mspId) {
        peers.enrol(mspId, CLIENT);
        List<PeerProcess> own = peers.of(mspId);
        Path clients = directory.resolve("identities").resolve(mspId).resolve("clients");
        return new FabricConnection.Member(
                mspId,
                clients.resolve(CLIENT + ".pem").toString(),
                clients.resolve(CLIENT + ".key").toString(),
                (own.isEmpty() ? peers.of(PLATFORM) : own)
                        .stream()
                                .map(peer -> new FabricConnection.Peer(peer.address(), "localhost", peers.authority()))
                                .toList());
    }
}
