package io.livetrace.network.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.livetrace.network.topology.Topology;
import io.livetrace.network.topology.TopologyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionTest {
    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void written() throws IOException {
        Topology topology = TopologyFile.read("full");
        Layout layout = new Layout(directory);
        for (Topology.Organisation one : topology.organisations()) {
            Path identity = layout.user(one.company(topology.domain()), "User1");
            Files.createDirectories(identity.resolve("signcerts"));
            Files.createFile(identity.resolve("signcerts/cert.pem"));
            Files.createDirectories(identity.resolve("keystore"));
            Files.createFile(identity.resolve("keystore/key.pem"));
        }
        Connection.write(topology, layout);
    }

    @Test
    void a_companys_own_file_has_its_identity_alone_and_names_all_who_endorse() throws IOException {
        JsonNode brand = read("connections/Brand.json");

        assertThat(brand.path("organisations").findValuesAsText("mspId")).containsExactly("BrandMSP");
        assertThat(brand.toString()).doesNotContain("platform.livetrace.test");
        assertThat(brand.path("endorsers"))
                .extracting(JsonNode::asText)
                .containsExactly("PlatformMSP", "BrandMSP", "RivalMSP", "LogisticsMSP", "InspectorMSP");
    }

    @Test
    void a_company_without_a_peer_calls_the_platforms() throws IOException {
        JsonNode anchor = read("connections/Anchor.json").at("/organisations/0");

        assertThat(anchor.path("mspId").asText()).isEqualTo("AnchorMSP");
        assertThat(anchor.path("peers"))
                .isEqualTo(read("connections/Platform.json").at("/organisations/0/peers"))
                .isNotEmpty();
    }

    @Test
    void a_company_is_told_of_its_own_channels() throws IOException {
        assertThat(read("connections/Rival.json").path("channels"))
                .extracting(JsonNode::asText)
                .containsExactly("rival");
    }

    @Test
    void the_demonstration_has_all_identities_the_platforms_first() throws IOException {
        assertThat(read("connection.json").path("organisations").findValuesAsText("mspId"))
                .startsWith("PlatformMSP", "BrandMSP")
                .hasSize(6);
    }

    private JsonNode read(String file) throws IOException {
        return new JsonMapper().readTree(directory.resolve(file).toFile());
    }
}
