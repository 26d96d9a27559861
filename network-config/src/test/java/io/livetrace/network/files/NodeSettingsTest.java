package io.livetrace.network.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.network.topology.Node;
import io.livetrace.network.topology.Topology;
import io.livetrace.network.topology.TopologyFile;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeSettingsTest {
    private final Topology small = TopologyFile.read("small");

    @TempDir
    private Path directory = Path.of("");

    private Layout layout = new Layout(Path.of(""));

    @BeforeEach
    void in_a_directory_of_its_own() {
        layout = new Layout(directory);
    }

    @Nested
    class OfAPeer {
        private final Node brand = small.peers().get(1);

        @Test
        void speak_tls_with_the_peers_own_certificate() {
            JsonNode core = settings();

            assertThat(core.at("/peer/tls/enabled").asBoolean()).isTrue();
            assertThat(core.at("/peer/tls/cert/file").asText())
                    .endsWith("/brand.livetrace.test/peers/peer0.brand.livetrace.test/tls/server.crt");
            assertThat(core.at("/peer/localMspId").asText()).isEqualTo("BrandMSP");
        }

        @Test
        void need_no_docker() {
            JsonNode core = settings();

            assertThat(core.at("/vm/endpoint").asText()).isEmpty();
            assertThat(core.at("/chaincode/externalBuilders/0/path").asText()).isEqualTo(directory + "/builder");
            assertThat(core.at("/chaincode/externalBuilders/0/propagateEnvironment/0")
                            .asText())
                    .isEqualTo(Builder.SERVICES);
        }

        @Test
        void let_no_forged_seal_stall_its_owner() {
            assertThat(settings()
                            .at("/peer/gossip/pvtData/skipPullingInvalidTransactionsDuringCommit")
                            .asBoolean())
                    .isTrue();
        }

        @Test
        void bound_what_gateways_ask_at_once() {
            assertThat(settings().at("/peer/limits/concurrency/gatewayService").asInt())
                    .isEqualTo(500);
        }

        @Test
        void listen_on_this_machine_only_and_keep_data_in_the_networks_directory() {
            JsonNode core = settings();

            assertThat(core.at("/peer/listenAddress").asText()).isEqualTo("127.0.0.1:7070");
            assertThat(core.at("/peer/chaincodeListenAddress").asText()).isEqualTo("127.0.0.1:7071");
            assertThat(core.at("/operations/listenAddress").asText()).isEqualTo("127.0.0.1:7072");
            assertThat(core.at("/peer/fileSystemPath").asText()).startsWith(directory.toString());
        }

        @Test
        void of_its_administrator_sign_as_administrator() {
            new NodeSettings(layout).writeClient(brand);

            JsonNode core = Written.yaml(layout.client(brand).resolve("core.yaml"));
            assertThat(core.at("/peer/mspConfigPath").asText()).endsWith("/users/Admin@brand.livetrace.test/msp");
            assertThat(core.at("/peer/address").asText()).isEqualTo("127.0.0.1:7070");
        }

        private JsonNode settings() {
            new NodeSettings(layout).writePeer(brand);
            return Written.yaml(layout.node(brand).resolve("core.yaml"));
        }
    }

    @Nested
    class OfAnOrderer {
        private final Node orderer = small.orderingNodes().get(0);

        @Test
        void speak_tls_and_ask_administrators_for_a_certificate() {
            JsonNode settings = settings();

            assertThat(settings.at("/General/TLS/Enabled").asBoolean()).isTrue();
            assertThat(settings.at("/Admin/TLS/Enabled").asBoolean()).isTrue();
            assertThat(settings.at("/Admin/TLS/ClientAuthRequired").asBoolean()).isTrue();
            assertThat(settings.at("/Admin/TLS/ClientRootCAs/0").asText()).endsWith("/tls/ca.crt");
        }

        @Test
        void join_channels_when_they_are_asked_to() {
            assertThat(settings().at("/ChannelParticipation/Enabled").asBoolean())
                    .isTrue();
            assertThat(settings().at("/General/BootstrapMethod").asText()).isEqualTo("none");
        }

        @Test
        void listen_on_this_machine_only() {
            assertThat(settings().at("/General/ListenAddress").asText()).isEqualTo("127.0.0.1");
            assertThat(settings().at("/General/ListenPort").asInt()).isEqualTo(7050);
            assertThat(settings().at("/Admin/ListenAddress").asText()).isEqualTo("127.0.0.1:7053");
        }

        private JsonNode settings() {
            new NodeSettings(layout).writeOrderer(orderer);
            return Written.yaml(layout.node(orderer).resolve("orderer.yaml"));
        }
    }

    @Test
    void certificates_are_asked_for_every_node_and_every_chaincode_service() {
        CryptoConfig.write(small, layout);

        JsonNode asked = Written.yaml(layout.cryptoConfig());
        assertThat(asked.at("/OrdererOrgs")).hasSize(1);
        assertThat(asked.at("/PeerOrgs"))
                .hasSize(5)
                .allMatch(company -> company.get("EnableNodeOUs").asBoolean());
        assertThat(asked.at("/PeerOrgs/1/Specs").findValuesAsText("Hostname"))
                .containsExactly("peer0", "chaincode-peer0");
        assertThat(asked.at("/PeerOrgs/3/Specs")).isEmpty();
    }
}
