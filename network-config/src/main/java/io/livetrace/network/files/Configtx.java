package io.livetrace.network.files;

import io.livetrace.network.topology.Company;
import io.livetrace.network.topology.Node;
import io.livetrace.network.topology.Topology;
import io.livetrace.network.topology.Topology.Channel;
import io.livetrace.network.topology.Topology.Ordering;
import io.livetrace.network.topology.Topology.Organisation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    public void write() {
        Map<String, Object> profiles = new LinkedHashMap<>();
        topology.channels().forEach(channel -> profiles.put(profile(channel), profileOf(channel)));
        new Yaml(new LinkedHashMap<>())
                .set("Profiles", profiles)
                .write(layout.configtx().resolve("configtx.yaml"));
    }

    /** The name of a channel's profile. */
    public static String profile(Channel channel) {
        return channel.name();
    }

    private Map<String, Object> profileOf(Channel channel) {
        return map(
                "Policies", memberPolicies(),
                "Capabilities", Map.of("V3_0", true),
                "Orderer", ordering(),
                "Application", application(channel));
    }

    private Map<String, Object> ordering() {
        boolean bft = topology.ordering().type() == Ordering.Type.BFT;
        Map<String, Object> policies = memberPolicies();
        if (!bft) { // BFT derives its own from the consenters
            policies.put("BlockValidation", implicit("ANY Writers"));
        }
        Map<String, Object> ordering = map(
                "OrdererType",
                bft ? "BFT" : "etcdraft",
                "BatchTimeout",
                topology.ordering().batchTimeoutMillis() + "ms",
                "BatchSize",
                map(
                        "MaxMessageCount",
                        topology.ordering().mostTransactions(),
                        "AbsoluteMaxBytes",
                        "10 MB",
                        "PreferredMaxBytes",
                        "2 MB"),
                "Organizations",
                topology.orderers().stream()
                        .map(group -> orderer(group.company(topology.domain())))
                        .toList(),
                "Policies",
                policies,
                "Capabilities",
                Map.of("V2_0", true));
        if (bft) {
            ordering.put("ConsenterMapping", bftConsenters());
            ordering.put("SmartBFT", SMART_BFT);
        } else {
            ordering.put("EtcdRaft", map("Consenters", raftConsenters(), "Options", RAFT));
        }
        return ordering;
    }

    /** A tenth of Fabric's usual times: a new leader in about a second. */
    private static final Map<String, Object> RAFT = map(
            "TickInterval",
            "100ms",
            "ElectionTick",
            10,
            "HeartbeatTick",
            1,
            "MaxInflightBlocks",
            5,
            "SnapshotIntervalSize",
            "16 MB");

    private static final Map<String, Object> SMART_BFT = map(
            "RequestBatchMaxInterval", "50ms",
            "RequestForwardTimeout", "2s",
            "RequestComplainTimeout", "10s",
            "RequestAutoRemoveTimeout", "3m0s",
            "ViewChangeResendInterval", "3s",
            "ViewChangeTimeout", "10s",
            "LeaderHeartbeatTimeout", "10s",
            "CollectTimeout", "1s",
            "RequestBatchMaxCount", 500,
            "RequestBatchMaxBytes", 10_485_760,
            "IncomingMessageBufferSize", 200,
            "RequestPoolSize", 100_000,
            "LeaderHeartbeatCount", 10);

    private List<Map<String, Object>> raftConsenters() {
        return topology.orderingNodes().stream()
                .map(node -> map(
                        "Host", "127.0.0.1",
                        "Port", node.port(),
                        "ClientTLSCert", certificate(node),
                        "ServerTLSCert", certificate(node)))
                .toList();
    }

    private List<Map<String, Object>> bftConsenters() {
        List<Map<String, Object>> consenters = new ArrayList<>();
        for (Node node : topology.orderingNodes()) {
            consenters.add(map(
                    "ID", consenters.size() + 1,
                    "Host", "127.0.0.1",
                    "Port", node.port(),
                    "MSPID", node.company().mspId(),
                    "Identity",
                            layout.msp(node)
                                    .resolve("signcerts")
                                    .resolve(node.host() + "-cert.pem")
                                    .toString(),
                    "ClientTLSCert", certificate(node),
                    "ServerTLSCert", certificate(node)));
        }
        return consenters;
    }

    private String certificate(Node node) {
        return layout.tls(node).resolve("server.crt").toString();
    }

    private Map<String, Object> application(Channel channel) {
        Map<String, Object> policies = memberPolicies();
        policies.put("Endorsement", implicit("MAJORITY Endorsement"));
        policies.put("LifecycleEndorsement", signature("AND(" + peers(channel) + ")"));
        return map(
                "Organizations",
                        topology.members(channel).stream().map(this::trader).toList(),
                "Policies", policies,
                "Capabilities", Map.of("V2_5", true));
    }

    private String peers(Channel channel) {
        return topology.members(channel).stream()
                .filter(Organisation::hasPeer)
                .map(member -> "'" + member.company(topology.domain()).mspId() + ".peer'")
                .collect(Collectors.joining(","));
    }

    private Map<String, Object> orderer(Company company) {
        Map<String, Object> organisation = organisation(company);
        organisation.put(
                "OrdererEndpoints",
                topology.orderingNodes().stream()
                        .filter(node -> node.company().equals(company))
                        .map(Node::address)
                        .toList());
        return organisation;
    }

    private Map<String, Object> trader(Organisation trader) {
        Company company = trader.company(topology.domain());
        Map<String, Object> organisation = organisation(company);
        topology.peers().stream()
                .filter(peer -> peer.company().equals(company))
                .findFirst()
                .ifPresent(first ->
                        organisation.put("AnchorPeers", List.of(map("Host", "127.0.0.1", "Port", first.port()))));
        return organisation;
    }

    private Map<String, Object> organisation(Company company) {
        String msp = company.mspId();
        return map(
                "Name",
                msp,
                "ID",
                msp,
                "MSPDir",
                layout.members(company).toString(),
                "Policies",
                map(
                        "Readers", signature("OR('" + msp + ".member')"),
                        "Writers", signature("OR('" + msp + ".member')"),
                        "Admins", signature("OR('" + msp + ".admin')"),
                        "Endorsement", signature("OR('" + msp + ".peer')")));
    }

    private static Map<String, Object> memberPolicies() {
        return map(
                "Readers",
                implicit("ANY Readers"),
                "Writers",
                implicit("ANY Writers"),
                "Admins",
                implicit("ALL Admins"));
    }

    private static Map<String, Object> implicit(String rule) {
        return map("Type", "ImplicitMeta", "Rule", rule);
    }

    private static Map<String, Object> signature(String rule) {
        return map("Type", "Signature", "Rule", rule);
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
