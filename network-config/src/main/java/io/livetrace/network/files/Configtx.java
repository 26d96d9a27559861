package io.livetrace.network.files;

import io.livetrace.network.topology.Company;
import io.livetrace.network.topology.Node;
import io.livetrace.network.topology.Topology;
import io.livetrace.network.topology.Topology.Channel;
import io.livetrace.network.topology.Topology.Ordering;
import io.livetrace.network.topology.Topology.Organisation;
import java.util.List;
import java.util.Map;

/**
 * {@code configtx.yaml}: each channel's first block, one profile a channel. Nobody changes a channel or its chaincode against
 * another's will: both need every company, the lifecycle every one that runs a peer.
 */
public final class Configtx {
    private final Topology topology;
    private final Layout layout;

    public Configtx(Topology topology, Layout layout) {
        this.topology = topology;
        this.layout = layout;
    }

    /** Writes it to the network's directory. */
    public void write() {
        Yaml file = Yaml.empty()
                .set(
                        "Organizations",
                        topology.organisations().stream().map(this::trader).toList());
        topology.channels().forEach(channel -> file.set("Profiles." + profile(channel), profileOf(channel)));
        file.write(layout.configtx().resolve("configtx.yaml"));
    }

    /** The name of a channel's profile. */
    public static String profile(Channel channel) {
        return channel.name();
    }

    private Map<String, Object> profileOf(Channel channel) {
        return Yaml.empty()
                .set("Policies", Policy.ofMembers())
                .set("Capabilities." + capability(), true)
                .set("Orderer", new OrderingSection(topology, layout).of(orderers()))
                .set("Application", application(channel))
                .tree();
    }

    /** What every node of a channel must be able to do; peers of Fabric 2.5 do not know the newer one. */
    private String capability() {
        return topology.ordering().type() == Ordering.Type.BFT ? "V3_0" : "V2_0";
    }

    private Map<String, Object> application(Channel channel) {
        Map<String, Object> policies = Policy.ofMembers();
        policies.put("Endorsement", Policy.implicit("MAJORITY Endorsement"));
        policies.put("LifecycleEndorsement", Policy.signature("AND(" + Policy.peers(endorsers(channel)) + ")"));
        return Yaml.empty()
                .set(
                        "Organizations",
                        topology.members(channel).stream().map(this::trader).toList())
                .set("Policies", policies)
                .set("Capabilities.V2_5", true)
                .tree();
    }

    private List<String> endorsers(Channel channel) {
        return topology.members(channel).stream()
                .filter(Organisation::hasPeer)
                .map(member -> member.company(topology.domain()).mspId())
                .toList();
    }

    private List<Map<String, Object>> orderers() {
        return topology.orderers().stream()
                .map(group -> group.company(topology.domain()))
                .map(company -> organisation(company)
                        .set(
                                "OrdererEndpoints",
                                nodes(topology.orderingNodes(), company).stream()
                                        .map(Node::address)
                                        .toList())
                        .tree())
                .toList();
    }

    /** A company that trades, with its first peer as the one that others ask for it. */
    private Map<String, Object> trader(Organisation trader) {
        Company company = trader.company(topology.domain());
        Yaml organisation = organisation(company);
        nodes(topology.peers(), company).stream()
                .limit(1)
                .forEach(peer ->
                        organisation.set("AnchorPeers", List.of(Map.of("Host", Node.HOST, "Port", peer.port()))));
        return organisation.tree();
    }

    private Yaml organisation(Company company) {
        return Yaml.empty()
                .set("Name", company.mspId())
                .set("ID", company.mspId())
                .set("MSPDir", layout.members(company))
                .set("Policies", Policy.ofCompany(company.mspId()));
    }

    private static List<Node> nodes(List<Node> nodes, Company company) {
        return nodes.stream().filter(node -> node.company().equals(company)).toList();
    }
}
