package io.livetrace.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.network.fabric.FabricCommands;
import io.livetrace.network.process.ProcessTable;
import io.livetrace.network.process.Wanted;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a person calls them, on a machine without Fabric. */
class CommandLineTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void without_a_command_it_says_which_there_are() throws Exception {
        assertThat(call()).isEqualTo(2);
        assertThat(said()).contains("up", "down", "status", "logs", "add-org", "revoke", "reset");
    }

    @Test
    void up_says_how_to_get_fabric() throws Exception {
        assertThat(call("up", "--chaincode", "none.jar")).isEqualTo(1);
        assertThat(said()).contains("peer, orderer, ", "github.com/hyperledger/fabric/releases", "FABRIC_BIN=");
        assertThat(networks()).doesNotExist();
    }

    @Test
    void up_says_which_topologies_there_are() throws Exception {
        assertThat(call("up", "huge", "--chaincode", "none.jar")).isEqualTo(1);
        assertThat(said())
                .isEqualTo("livetrace: there is no topology huge; choose small, full, or a file that describes one");
    }

    @Test
    void up_says_which_ports_are_taken_before_it_makes_anything() throws Exception {
        fakeFabric();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path topology = topologyAt(taken.getLocalPort());

            assertThat(call("up", topology.toString(), "--chaincode", "none.jar"))
                    .isEqualTo(1);

            assertThat(said()).contains("in use: 127.0.0.1:" + taken.getLocalPort() + ". Stop what listens there");
            assertThat(networks()).doesNotExist();
        }
    }

    @Test
    void status_of_nothing_says_how_to_start_something() throws Exception {
        assertThat(call("status")).isEqualTo(1);
        assertThat(said()).isEqualTo("No network runs here. Start one: ./livetrace network up");
    }

    @Test
    void status_names_what_is_down_and_sums_memory_up() throws Exception {
        ProcessTable table = new ProcessTable(networks().resolve("small/processes"));
        table.want(List.of(new Wanted("helper", List.of("sleep", "60"), Map.of(), "helper.log")));

        assertThat(call("status")).isEqualTo(1);

        assertThat(said().lines().map(line -> line.replaceAll(" +", " ").strip()))
                .containsExactly("PROCESS STATE PID MEMORY", "supervisor down - -", "helper down - -", "total 0 MiB");
    }

    @Test
    void logs_of_nothing_say_so() throws Exception {
        assertThat(call("logs", "peer0.brand")).isEqualTo(1);
        assertThat(said()).startsWith("livetrace: there is no network in ");
    }

    @Test
    void logs_are_listed_and_printed() throws Exception {
        Path logs = Files.createDirectories(networks().resolve("full/logs"));
        Files.writeString(logs.resolve("peer0.rival.log"), "committed block 7\n");

        assertThat(call("logs", "peer0.rival", "full")).isZero();
        assertThat(said()).isEqualTo("committed block 7");
        assertThat(call("logs", "peer9", "full")).isEqualTo(1);
        assertThat(said()).isEqualTo("livetrace: there is no process peer9; there are peer0.rival");
    }

    @Test
    void down_and_reset_of_nothing_leave_nothing_behind() throws Exception {
        assertThat(call("down")).isZero();
        assertThat(said()).isEqualTo("No network runs here.");
        assertThat(call("reset")).isZero();
        assertThat(said()).startsWith("There is no network in ");
        assertThat(networks()).doesNotExist();
    }

    @Test
    void nobody_joins_a_network_that_does_not_run() throws Exception {
        assertThat(call("add-org", "Mill")).isEqualTo(1);
        assertThat(said()).isEqualTo("livetrace: no network runs here; start it: ./livetrace network up");
    }

    @Test
    void nothing_is_revoked_on_a_network_that_does_not_run() throws Exception {
        assertThat(call("revoke", "Brand", "list.pem")).isEqualTo(1);
        assertThat(said()).isEqualTo("livetrace: no network runs here; start it: ./livetrace network up");
    }

    @Test
    void reset_leaves_alone_what_is_no_network_of_ours() throws Exception {
        Path mine = Files.createDirectories(networks().resolve("small")).resolve("thesis.txt");
        Files.writeString(mine, "years of work");

        assertThat(call("reset")).isEqualTo(1);

        assertThat(said()).contains("does not look like a network of ours");
        assertThat(mine).exists();
    }

    private int call(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ChaincodeJar.JAVA.toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        if (arguments.length > 0) {
            command.addAll(List.of("--dir", networks().toString()));
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(directory.resolve("said").toFile());
        builder.environment().put("FABRIC_BIN", directory.resolve("fabric").toString());
        return builder.start().waitFor();
    }

    private String said() throws IOException {
        return Files.readString(directory.resolve("said"), StandardCharsets.UTF_8)
                .strip();
    }

    private Path networks() {
        return directory.resolve("networks");
    }

    private void fakeFabric() throws IOException {
        Path fabric = Files.createDirectory(directory.resolve("fabric"));
        for (String name : FabricCommands.NAMES) {
            Files.createFile(
                    fabric.resolve(name),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
    }

    private Path topologyAt(int port) throws IOException {
        return Files.writeString(directory.resolve("mine.yaml"), """
                name: mine
                domain: example.test
                firstPort: %d
                ordering: {type: RAFT, batchTimeoutMillis: 100, mostTransactions: 10}
                orderers: [{organisation: Orderer, nodes: 1}]
                organisations: [{name: Platform, peers: 1}, {name: Brand, peers: 1}]
                channels: [{name: goods, members: [Platform, Brand]}]
                """.formatted(port - 3));
    }
}
