package io.livetrace.network;

import io.livetrace.network.fabric.FabricCommands;
import io.livetrace.network.files.Builder;
import io.livetrace.network.files.Layout;
import io.livetrace.network.process.Wanted;
import io.livetrace.network.topology.Node;
import io.livetrace.network.topology.Topology;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The processes of a network: one per orderer, one per peer, and one per peer and version of the chaincode.
 *
 * @param topology the network
 * @param layout its files
 * @param commands Fabric's commands
 */
record Processes(Topology topology, Layout layout, FabricCommands commands) {
    /** Without colours, and without every connection that comes and goes. */
    private static final Map<String, String> LOGGING = Map.of(
            "FABRIC_LOGGING_SPEC",
                    "info:grpc,comm.grpc.server,orderer.common.broadcast,orderer.common.localconfig=error",
            "FABRIC_LOGGING_FORMAT", "%{time:2006-01-02T15:04:05.000Z07:00} %{level} [%{module}] %{message}");

    /** Orderers, peers, and the services of these versions of the chaincode. */
    List<Wanted> all(List<Deployment> versions) {
        return Stream.concat(
                        topology.nodes().map(node -> node.company().orders() ? orderer(node) : peer(node)),
                        versions.stream().flatMap(this::services))
                .toList();
    }

    private Stream<Wanted> services(Deployment version) {
        ChaincodeJar jar = ChaincodeJar.in(layout.code(version.label()));
        return topology.peers().stream().map(peer -> service(peer, version, jar));
    }

    /** The name of a peer's service. */
    static String service(Node peer, int version) {
        return "chaincode-" + version + "." + peer.name();
    }

    private Wanted orderer(Node node) {
        return wanted(node, List.of(commands.path("orderer")), Map.of("GOMEMLIMIT", "160MiB"));
    }

    private Wanted peer(Node node) {
        return wanted(
                node,
                List.of(commands.path("peer"), "node", "start"),
                Map.of(
                        "GOMEMLIMIT",
                        "200MiB",
                        Builder.SERVICES,
                        layout.services(node).toString()));
    }

    private Wanted wanted(Node node, List<String> command, Map<String, String> own) {
        Map<String, String> environment = new HashMap<>(LOGGING);
        environment.put("FABRIC_CFG_PATH", layout.node(node).toString());
        environment.putAll(own);
        return new Wanted(
                node.name(), command, environment, layout.log(node.name()).toString());
    }

    private Wanted service(Node peer, Deployment deployment, ChaincodeJar jar) {
        Path tls = layout.chaincodeTls(peer);
        String name = service(peer, deployment.version());
        Map<String, String> environment = Map.of(
                "CORE_CHAINCODE_ID_NAME", deployment.packageId(),
                "CORE_CHAINCODE_LOGGING_LEVEL", "ERROR",
                "CORE_CHAINCODE_LOGGING_SHIM", "ERROR",
                "CHAINCODE_SERVER_ADDRESS", peer.chaincodeService(deployment.version()),
                "CHAINCODE_TLS_KEY", tls.resolve("server.key").toString(),
                "CHAINCODE_TLS_CERT", tls.resolve("server.crt").toString(),
                "CHAINCODE_CLIENT_CA_CERT", layout.tls(peer).resolve("ca.crt").toString());
        return new Wanted(name, jar.command(), environment, layout.log(name).toString());
    }
}
