package io.livetrace.network.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.network.process.Wanted;
import io.livetrace.network.topology.Company;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeTest {
    private static final List<Wanted> PROCESSES = List.of(
            process("orderer0.orderer", List.of("/opt/bin/orderer")),
            process("peer0.platform", List.of("/opt/bin/peer", "node", "start")),
            process("peer0.brand", List.of("/opt/bin/peer", "node", "start")),
            process("chaincode-1.peer0.brand", List.of("/opt/jdk/bin/java", "-jar", "chaincode.jar")));

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void written() {
        Compose.write(PROCESSES, new Company("Platform", "livetrace.test", false), new Layout(directory));
    }

    @Test
    void each_company_has_a_file_with_its_own_processes() {
        assertThat(directory.resolve("compose")).isDirectoryContaining("glob:**/orderer.yaml");
        assertThat(brand().at("/name").asText()).isEqualTo("livetrace-brand");
        assertThat(brand().at("/services").fieldNames())
                .toIterable()
                .containsExactly("peer0-brand", "chaincode-1-peer0-brand");
    }

    @Test
    void a_process_runs_as_the_launcher_runs_it() {
        JsonNode peer = brand().at("/services/peer0-brand");

        assertThat(peer.at("/entrypoint").toString()).isEqualTo("[\"peer\",\"node\",\"start\"]");
        assertThat(peer.at("/environment/FABRIC_CFG_PATH").asText()).isEqualTo("settings");
        assertThat(peer.at("/volumes/0").asText()).isEqualTo(directory + ":" + directory);
        assertThat(peer.at("/network_mode").asText()).isEqualTo("host");
    }

    @Test
    void the_platform_has_a_gateway_whose_database_comes_up_first() {
        JsonNode platform = Written.yaml(directory.resolve("compose/platform.yaml"));
        JsonNode gateway = platform.at("/services/gateway");

        assertThat(gateway.at("/command"))
                .extracting(JsonNode::asText)
                .contains("--connection=" + directory.resolve("connections/Platform.json"))
                .anyMatch(option -> option.startsWith("--database=jdbc:postgresql:"));
        assertThat(gateway.at("/depends_on/postgres/condition").asText()).isEqualTo("service_healthy");
        assertThat(gateway.at("/environment/PGPASSWORD"))
                .isEqualTo(platform.at("/services/postgres/environment/POSTGRES_PASSWORD"));
        assertThat(brand().at("/services").has("gateway")).isFalse();
    }

    @Test
    void every_image_is_a_setting_that_has_a_version() throws IOException {
        String settings = Files.readString(directory.resolve("compose/.env"));

        for (String company : List.of("orderer", "platform", "brand")) {
            JsonNode file = Written.yaml(directory.resolve("compose/" + company + ".yaml"));
            assertThat(file.at("/services")).allSatisfy(service -> {
                String setting = service.at("/image").asText().replaceAll("^\\$\\{(\\w+):.*}$", "$1");
                assertThat(settings).containsPattern("(?m)^" + setting + "=[a-z/-]+:\\d");
            });
        }
    }

    @Test
    void what_the_user_has_pinned_stays() throws IOException {
        Path settings = directory.resolve("compose/.env");
        Files.writeString(settings, "POSTGRES_IMAGE=mine");

        written();

        assertThat(settings).hasContent("POSTGRES_IMAGE=mine");
    }

    @Test
    void nothing_runs_as_root_unless_the_network_is_roots() {
        assertThat(brand().at("/services/peer0-brand/user").asText()).matches("\\d+:\\d+");
    }

    private JsonNode brand() {
        return Written.yaml(directory.resolve("compose/brand.yaml"));
    }

    private static Wanted process(String name, List<String> command) {
        return new Wanted(name, command, Map.of("FABRIC_CFG_PATH", "settings"), name + ".log");
    }
}
