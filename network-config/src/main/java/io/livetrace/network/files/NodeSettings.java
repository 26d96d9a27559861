package io.livetrace.network.files;

import io.livetrace.network.topology.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The settings of each orderer and peer: what all of a kind have in common, and what is a node's own. */
public final class NodeSettings {
    private final Layout layout;

    public NodeSettings(Layout layout) {
        this.layout = layout;
    }

    /** Writes {@code orderer.yaml}. */
    public void writeOrderer(Node node) {
        Path tls = layout.tls(node);
        Path data = layout.node(node).resolve("data");
        Yaml.common("orderer.yaml")
                .set("General.ListenAddress", Node.HOST)
                .set("General.ListenPort", node.port())
                .set("General.LocalMSPID", node.company().mspId())
                .set("General.LocalMSPDir", layout.msp(node))
                .set("General.TLS.PrivateKey", tls.resolve("server.key"))
                .set("General.TLS.Certificate", tls.resolve("server.crt"))
                .set("General.TLS.RootCAs", authority(tls))
                .set("General.Cluster.ClientCertificate", tls.resolve("server.crt"))
                .set("General.Cluster.ClientPrivateKey", tls.resolve("server.key"))
                .set("General.Cluster.RootCAs", authority(tls))
                .set("Admin.ListenAddress", node.administration())
                .set("Admin.TLS.PrivateKey", tls.resolve("server.key"))
                .set("Admin.TLS.Certificate", tls.resolve("server.crt"))
                .set("Admin.TLS.RootCAs", authority(tls))
                .set("Admin.TLS.ClientRootCAs", authority(tls))
                .set("Operations.ListenAddress", node.operations())
                .set("FileLedger.Location", data)
                .set("Consensus.WALDir", data.resolve("wal"))
                .set("Consensus.SnapDir", data.resolve("snapshots"))
                .write(layout.node(node).resolve("orderer.yaml"));
    }

    /** Writes {@code core.yaml} of a peer. */
    public void writePeer(Node node) {
        Path tls = layout.tls(node);
        Path data = layout.node(node).resolve("data");
        peer(node)
                .set("peer.id", node.name())
                .set("peer.listenAddress", node.address())
                .set("peer.chaincodeListenAddress", node.chaincodeListener())
                .set("peer.gossip.bootstrap", node.address())
                .set("peer.gossip.externalEndpoint", node.address())
                .set("peer.mspConfigPath", layout.msp(node))
                .set("peer.tls.cert.file", tls.resolve("server.crt"))
                .set("peer.tls.key.file", tls.resolve("server.key"))
                .set("peer.fileSystemPath", data)
                .set("ledger.snapshots.rootDir", data.resolve("snapshots"))
                .set("operations.listenAddress", node.operations())
                .set("chaincode.externalBuilders", List.of(builder()))
                .write(layout.node(node).resolve("core.yaml"));
    }

    /** Writes the {@code core.yaml} of those who call a peer in the name of its company's administrator. */
    public void writeClient(Node node) {
        peer(node)
                .set("peer.mspConfigPath", layout.user(node.company(), "Admin"))
                .write(layout.client(node).resolve("core.yaml"));
    }

    private Yaml peer(Node node) {
        return Yaml.common("core.yaml")
                .set("peer.address", node.address())
                .set("peer.localMspId", node.company().mspId())
                .set("peer.tls.rootcert.file", layout.tls(node).resolve("ca.crt"));
    }

    private Map<String, Object> builder() {
        return Map.of(
                "name", "livetrace",
                "path", layout.builder().toString(),
                "propagateEnvironment", List.of(Builder.SERVICES));
    }

    private static List<String> authority(Path tls) {
        return List.of(tls.resolve("ca.crt").toString());
    }
}
