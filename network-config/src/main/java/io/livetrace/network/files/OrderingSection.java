package io.livetrace.network.files;

import io.livetrace.network.topology.Node;
import io.livetrace.network.topology.Topology;
import io.livetrace.network.topology.Topology.Ordering;
import java.util.List;
import java.util.Map;

/** The part of a channel's first block that says who orders, and how. */
final class OrderingSection {
    private final Topology topology;
    private final Layout layout;
    private final Ordering ordering;

    OrderingSection(Topology topology, Layout layout) {
        this.topology = topology;
        this.layout = layout;
        this.ordering = topology.ordering();
    }

    /** The section with these companies in it. */
    Map<String, Object> of(List<Map<String, Object>> companies) {
        Map<String, Object> policies = Policy.ofMembers();
        policies.put("BlockValidation", Policy.implicit("ANY Writers")); // BFT makes it a quorum of its consenters
        Yaml section = ordering.type() == Ordering.Type.BFT ? bft() : raft();
        return section.set("Policies", policies)
                .set("BatchTimeout", ordering.batchTimeoutMillis() + "ms")
                .set("BatchSize.MaxMessageCount", ordering.mostTransactions())
                .set("Organizations", companies)
                .tree();
    }

    private Yaml raft() {
        return Yaml.common("raft.yaml")
                .set(
                        "EtcdRaft.Consenters",
                        consenters().stream().map(Yaml::tree).toList());
    }

    private Yaml bft() {
        List<Node> nodes = topology.orderingNodes();
        List<Yaml> consenters = consenters();
        for (int i = 0; i < nodes.size(); i++) {
            consenters
                    .get(i)
                    .set("ID", i + 1)
                    .set("MSPID", nodes.get(i).company().mspId())
                    .set("Identity", layout.certificate(nodes.get(i)));
        }
        return Yaml.common("bft.yaml")
                .set("SmartBFT.RequestBatchMaxInterval", ordering.batchTimeoutMillis() + "ms")
                .set("SmartBFT.RequestBatchMaxCount", ordering.mostTransactions())
                .set("ConsenterMapping", consenters.stream().map(Yaml::tree).toList());
    }

    private List<Yaml> consenters() {
        return topology.orderingNodes().stream().map(this::consenter).toList();
    }

    private Yaml consenter(Node node) {
        return Yaml.empty()
                .set("Host", Node.HOST)
                .set("Port", node.port())
                .set("ClientTLSCert", layout.tls(node).resolve("server.crt"))
                .set("ServerTLSCert", layout.tls(node).resolve("server.crt"));
    }
}
