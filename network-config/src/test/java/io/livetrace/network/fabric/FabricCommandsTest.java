package io.livetrace.network.fabric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FabricCommandsTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void the_folder_that_fabric_bin_names_comes_before_the_path() throws IOException {
        Path named = commands("named", FabricCommands.NAMES);
        Path onPath = commands("path", FabricCommands.NAMES);

        assertThat(find(Map.of("FABRIC_BIN", named.toString(), "PATH", onPath.toString())))
                .isEqualTo(named.resolve("peer").toString());
        assertThat(find(Map.of("PATH", "/nowhere:" + onPath)))
                .isEqualTo(onPath.resolve("peer").toString());
    }

    @Test
    void a_missing_command_is_named_with_the_way_to_get_it() throws IOException {
        Path folder = commands("named", List.of("peer", "orderer", "cryptogen", "configtxgen", "configtxlator"));

        assertThatThrownBy(() -> find(Map.of("FABRIC_BIN", folder.toString())))
                .isInstanceOf(Failed.class)
                .hasMessageStartingWith("Hyperledger Fabric's commands are not here: osnadmin missing in " + folder)
                .hasMessageContaining("github.com/hyperledger/fabric/releases")
                .hasMessageContaining("export FABRIC_BIN=");
    }

    @Test
    void without_any_all_are_named() {
        assertThatThrownBy(() -> find(Map.of("PATH", directory.toString())))
                .isInstanceOf(Failed.class)
                .hasMessageContaining(String.join(", ", FabricCommands.NAMES) + " missing on the path");
    }

    @Test
    void a_command_that_fails_shows_the_end_of_what_it_said() {
        assertThatThrownBy(() -> Command.of("sh", "-c", "echo why; exit 3").run())
                .isInstanceOf(Failed.class)
                .hasMessageEndingWith("failed:\nwhy");
    }

    @Test
    void a_step_that_was_taken_before_counts_as_taken() {
        Command again = Command.of("sh", "-c", "echo Error: it already exists; exit 1");

        again.runUnless("already exists");

        assertThatThrownBy(() -> again.runUnless("something else")).isInstanceOf(Failed.class);
    }

    private static String find(Map<String, String> environment) {
        return FabricCommands.find(environment).path("peer");
    }

    private Path commands(String folder, List<String> names) throws IOException {
        Path bin = Files.createDirectory(directory.resolve(folder));
        for (String name : names) {
            Files.createFile(
                    bin.resolve(name),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
        return bin;
    }
}
