package io.livetrace.network.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopologyFileTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void small_has_three_peers_behind_one_orderer() {
        Topology small = TopologyFile.read("small");

        assertThat(small.orderingNodes()).extracting(Node::name).containsExactly("orderer0.orderer");
        assertThat(small.peers())
                .extracting(Node::host)
                .containsExactly(
                        "peer0.platform.livetrace.test",
                        "peer0.brand.livetrace.test",
                        "peer0.logistics.livetrace.test");
        assertThat(small.platform().name()).isEqualTo("Platform");
    }

    @Test
    void full_orders_with_four_companies_and_parts_the_rivals() {
        Topology full = TopologyFile.read("full");

        assertThat(full.orderingNodes()).extracting(Node::company).hasSize(4).doesNotHaveDuplicates();
        assertThat(full.channels()).noneMatch(channel -> channel.members().containsAll(List.of("Brand", "Rival")));
        assertThat(full.leadingPeers(full.channels().get(1)))
                .extracting(Node::name)
                .containsExactly("peer0.platform", "peer0.rival", "peer0.logistics", "peer0.inspector");
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "full"})
    void no_port_is_taken_twice(String name) {
        List<String> addresses = TopologyFile.read(name)
                .nodes()
                .flatMap(node -> node.listeners().stream())
                .toList();

        assertThat(addresses).doesNotHaveDuplicates();
    }

    @Test
    void a_version_of_the_chaincode_listens_beside_the_one_that_it_replaces() {
        Node peer = TopologyFile.read("small").peers().get(0);

        assertThat(peer.chaincodeService(2)).isNotEqualTo(peer.chaincodeService(1));
        assertThat(peer.listeners())
                .contains(peer.address(), peer.chaincodeListener(), peer.operations(), peer.administration())
                .contains(peer.chaincodeService(1), peer.chaincodeService(2));
    }

    @Test
    void a_company_that_comes_later_changes_nothing_for_those_who_are_there() {
        Topology small = TopologyFile.read("small");

        Topology grown = small.with("Mill", "livetrace");

        assertThat(grown.peers()).startsWith(small.peers().toArray(new Node[0])).hasSize(4);
        assertThat(grown.channel("livetrace").members()).contains("Mill");
        assertThatThrownBy(() -> grown.with("Mill", "livetrace")).hasMessageContaining("two companies are called Mill");
        assertThatThrownBy(() -> small.with("Mill", "dyers")).hasMessage("there is no channel dyers in small");
    }

    @Test
    void what_is_written_is_read_again() {
        Topology full = TopologyFile.read("full");
        Path file = directory.resolve("full.json");

        TopologyFile.write(full, file);

        assertThat(TopologyFile.read(file.toString())).isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: small                  | name: Small Net                  | name must be lower-case letters",
                "firstPort: 7050              | firstPort: 80                    | firstPort must leave 4 nodes room",
                "firstPort: 7050              | firstPort: 65530                 | firstPort must leave 4 nodes room",
                "firstPort: 7050              | firstPort: many                  | firstPort: does not fit",
                "firstPort: 7050              | # none                           | firstPort: must be given",
                "domain: livetrace.test       | # none                           | domain: must be given",
                "name: Brand, peers: 1        | name: Brand, size: 9, peers: 1   | organisations[1].size: is not known",
                "type: RAFT                   | type: KAFKA                      | ordering.type: does not fit",
                "[Platform, Brand, Logistics, Anchor, Inspector] | all           | channels[0].members: does not fit",
                "type: RAFT                   | type: BFT                        | orderers must be four nodes or more",
                "batchTimeoutMillis: 100      | batchTimeoutMillis: 0            | ordering: batchTimeoutMillis must be 1",
                "mostTransactions: 500        | mostTransactions: -1             | ordering: mostTransactions must be 1",
                "nodes: 1                     | nodes: 0                         | orderers[0]: nodes must be 1 or more",
                "name: Brand, peers: 1        | name: Brand, peers: -1           | organisations[1]: peers must be 0",
                "name: Brand, peers: 1        | name: a brand, peers: 1          | organisations[1]: a company's name",
                "name: Brand, peers: 1        | name: PLATFORM, peers: 1         | two companies are called PLATFORM",
                "name: Platform, peers: 1     | name: Platform, peers: 0         | organisations must begin with the platform",
                "[Platform, Brand, Logistics, | [Platform, Bland, Logistics,     | channels.livetrace names Bland",
                "[Platform, Brand, Logistics, | [Brand, Logistics,               | channels.livetrace must have the platform",
                "[Platform, Brand, Logistics, | [Platform,                       | channels.livetrace must have another",
                "{name: livetrace,            | {name: Live.Trace,               | channels[0]: name must be lower-case",
            })
    void a_refusal_says_where_and_why(String sound, String broken, String saying) throws IOException {
        Path file = directory.resolve("broken.yaml");
        Files.writeString(file, small().replace(sound, broken));

        assertThatThrownBy(() -> TopologyFile.read(file.toString()))
                .isInstanceOf(Wrong.class)
                .hasMessageStartingWith("the topology " + file + " cannot be used: ")
                .hasMessageContaining(saying);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing", "name: [", "just words"})
    void what_is_no_topology_at_all_is_refused(String text) throws IOException {
        Path file = directory.resolve("broken.yaml");
        Files.writeString(file, text);

        assertThatThrownBy(() -> TopologyFile.read(file.toString()))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("cannot be used: ");
    }

    @Test
    void a_topology_that_is_not_there_is_named() {
        assertThatThrownBy(() -> TopologyFile.read("huge"))
                .isInstanceOf(Wrong.class)
                .hasMessage("there is no topology huge; choose small, full, or a file that describes one");
    }

    private static String small() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(TopologyFileTest.class.getResourceAsStream("/topologies/small.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
