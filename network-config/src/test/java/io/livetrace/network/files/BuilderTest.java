package io.livetrace.network.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs our three scripts as a peer does. */
class BuilderTest {
    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void a_peer_with_a_service_for_a_package() throws IOException {
        Builder.write(new Layout(directory));
        for (String folder : List.of("source", "metadata", "built", "released", "services")) {
            Files.createDirectory(directory.resolve(folder));
        }
        Files.writeString(directory.resolve("metadata/metadata.json"), "{\"type\":\"ccaas\",\"label\":\"goods_1\"}");
        Files.writeString(directory.resolve("services/goods_1.json"), "{\"address\":\"127.0.0.1:7055\"}");
    }

    @Test
    void it_takes_packages_that_name_a_service() throws Exception {
        assertThat(run("detect", "source", "metadata")).isZero();
    }

    @Test
    void it_leaves_other_packages_to_other_builders() throws Exception {
        Files.writeString(directory.resolve("metadata/metadata.json"), "{\"type\":\"golang\",\"label\":\"goods_1\"}");

        assertThat(run("detect", "source", "metadata")).isNotZero();
    }

    @Test
    void the_peer_is_told_where_its_own_service_is() throws Exception {
        assertThat(run("build", "source", "metadata", "built")).isZero();
        assertThat(run("release", "built", "released")).isZero();

        assertThat(directory.resolve("released/chaincode/server/connection.json"))
                .hasContent("{\"address\":\"127.0.0.1:7055\"}");
    }

    @Test
    void a_package_without_a_service_here_cannot_be_built() throws Exception {
        Files.delete(directory.resolve("services/goods_1.json"));

        assertThat(run("build", "source", "metadata", "built")).isNotZero();
    }

    private int run(String script, String... folders) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(directory.resolve("builder/bin").resolve(script).toString());
        List.of(folders).forEach(folder -> command.add(directory.resolve(folder).toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(directory.resolve("output").toFile());
        builder.environment()
                .put(Builder.SERVICES, directory.resolve("services").toString());
        return builder.start().waitFor();
    }
}
