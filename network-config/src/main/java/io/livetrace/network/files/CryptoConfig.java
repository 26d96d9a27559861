package io.livetrace.network.files;

import io.livetrace.network.topology.Company;
import io.livetrace.network.topology.Node;
import io.livetrace.network.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code crypto-config.yaml}: whom {@code cryptogen} makes certificates for. Subjects are pseudonyms. */
public final class CryptoConfig {
    private static final List<String> LOCAL = List.of("localhost", Node.HOST);

    private CryptoConfig() {}

    public static void write(Topology topology, Layout layout) {
        Yaml.empty()
                .set(
                        "OrdererOrgs",
                        topology.orderers().stream()
                                .map(group -> orderer(topology, group))
                                .toList())
                .set(
                        "PeerOrgs",
                        topology.organisations().stream()
                                .map(organisation -> trader(topology, organisation))
                                .toList())
                .write(layout.cryptoConfig());
    }

    private static Map<String, Object> orderer(Topology topology, Topology.OrdererGroup group) {
        Company company = group.company(topology.domain());
        List<Map<String, Object>> hosts = of(company, topology.orderingNodes())
                .map(node -> host(node.kind()))
                .toList();
        return organisation(company, hosts);
    }

    private static Map<String, Object> trader(Topology topology, Topology.Organisation organisation) {
        Company company = organisation.company(topology.domain());
        List<Map<String, Object>> hosts = new ArrayList<>();
        of(company, topology.peers()).forEach(peer -> {
            hosts.add(host(peer.kind()));
            hosts.add(host(Layout.chaincodeHost(peer)));
        });
        Map<String, Object> trader = organisation(company, hosts);
        trader.put("Users", Map.of("Count", 1));
        return trader;
    }

    private static Map<String, Object> organisation(Company company, List<Map<String, Object>> hosts) {
        Map<String, Object> organisation = new LinkedHashMap<>();
        organisation.put("Name", company.name());
        organisation.put("Domain", company.domain());
        organisation.put("EnableNodeOUs", true);
        organisation.put("Specs", hosts);
        return organisation;
    }

    private static Stream<Node> of(Company company, List<Node> nodes) {
        return nodes.stream().filter(node -> node.company().equals(company));
    }

    private static Map<String, Object> host(String name) {
        return Map.of("Hostname", name, "SANS", LOCAL);
    }
}
