package io.livetrace.network.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.network.topology.TopologyFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigtxTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void a_channel_and_its_chaincode_change_only_when_all_agree() {
        JsonNode channel = profile("small", "livetrace");

        assertThat(List.of("", "/Orderer", "/Application"))
                .allSatisfy(part -> assertThat(
                                channel.at(part + "/Policies/Admins/Rule").asText())
                        .isEqualTo("ALL Admins"));
        assertThat(channel.at("/Application/Policies/LifecycleEndorsement/Rule").asText())
                .isEqualTo("AND('PlatformMSP.peer','BrandMSP.peer','LogisticsMSP.peer')");
    }

    @Test
    void raft_asks_of_peers_no_more_than_fabric_2_5_can_do() {
        JsonNode channel = profile("small", "livetrace");

        assertThat(channel.at("/Capabilities").toString()).isEqualTo("{\"V2_0\":true}");
        assertThat(channel.at("/Orderer/OrdererType").asText()).isEqualTo("etcdraft");
        assertThat(channel.at("/Orderer/EtcdRaft/Consenters")).hasSize(1);
        assertThat(channel.at("/Orderer/EtcdRaft/Consenters/0/Port").asInt()).isEqualTo(7050);
    }

    @Test
    void bft_names_each_consenter_with_its_company_and_certificates() {
        JsonNode orderer = profile("full", "livetrace").at("/Orderer");

        assertThat(orderer.at("/OrdererType").asText()).isEqualTo("BFT");
        assertThat(texts(orderer.at("/ConsenterMapping"), "ID")).containsExactly("1", "2", "3", "4");
        assertThat(texts(orderer.at("/ConsenterMapping"), "MSPID"))
                .containsExactly(
                        "OrdererPlatformMSP", "OrdererBrandsMSP", "OrdererLogisticsMSP", "OrdererInspectorsMSP");
        assertThat(orderer.at("/ConsenterMapping/3/Identity").asText())
                .endsWith("/signcerts/orderer0.ordererinspectors.livetrace.test-cert.pem");
        assertThat(orderer.at("/ConsenterMapping/3/ServerTLSCert").asText()).endsWith("/tls/server.crt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "full"})
    void blocks_are_cut_as_the_topology_says(String name) {
        JsonNode orderer = profile(name, "livetrace").at("/Orderer");

        assertThat(orderer.at("/BatchTimeout").asText()).isEqualTo("100ms");
        assertThat(orderer.at("/BatchSize/MaxMessageCount").asInt()).isEqualTo(500);
    }

    @Test
    void a_rival_is_no_member_of_the_others_channel() {
        assertThat(texts(profile("full", "livetrace").at("/Application/Organizations"), "ID"))
                .containsExactly("PlatformMSP", "BrandMSP", "LogisticsMSP", "InspectorMSP", "AnchorMSP");
        assertThat(texts(profile("full", "rival").at("/Application/Organizations"), "ID"))
                .containsExactly("PlatformMSP", "RivalMSP", "LogisticsMSP", "InspectorMSP", "AnchorMSP");
    }

    @Test
    void companies_with_a_peer_say_where_others_find_it() {
        JsonNode companies = profile("small", "livetrace").at("/Application/Organizations");

        assertThat(companies.at("/1/AnchorPeers/0/Port").asInt()).isEqualTo(7070);
        assertThat(companies.at("/3").has("AnchorPeers")).isFalse();
    }

    @Test
    void orderers_say_where_they_listen() {
        assertThat(profile("full", "rival")
                        .at("/Orderer/Organizations/1/OrdererEndpoints/0")
                        .asText())
                .isEqualTo("127.0.0.1:7060");
    }

    private JsonNode profile(String topology, String channel) {
        new Configtx(TopologyFile.read(topology), new Layout(directory)).write();
        return Written.yaml(directory.resolve("configtx.yaml")).at("/Profiles/" + channel);
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.get(field).asText())
                .toList();
    }
}
