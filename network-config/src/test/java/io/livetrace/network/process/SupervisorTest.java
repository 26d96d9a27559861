package io.livetrace.network.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A supervisor as it runs in life: a process of its own that minds small real processes. */
class SupervisorTest {
    @TempDir
    private Path directory = Path.of("");

    private ProcessTable table = new ProcessTable(Path.of(""));

    @BeforeEach
    void empty() {
        table = new ProcessTable(directory.resolve("processes"));
    }

    @AfterEach
    void leave_nothing_behind() {
        table.want(List.of());
        table.running().values().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void starts_what_is_wanted_with_its_own_environment_and_log() throws IOException {
        table.want(List.of(shell("teller", "echo I am $NAME, $HOME; exec sleep 600", Map.of("NAME", "teller"))));

        supervise();

        patiently().until(() -> table.find("teller").isPresent());
        patiently().untilAsserted(() -> assertThat(log("teller")).hasContent("I am teller,"));
    }

    @Test
    void starts_again_what_has_died() throws IOException {
        table.want(List.of(sleeper("mortal")));
        supervise();
        ProcessHandle first = running("mortal");

        first.destroyForcibly();

        patiently()
                .until(() -> table.find("mortal")
                        .filter(second -> second.pid() != first.pid())
                        .isPresent());
    }

    @Test
    void stops_what_is_wanted_no_more_and_leaves_the_rest_alone() throws IOException {
        table.want(List.of(sleeper("old"), sleeper("lasting")));
        supervise();
        ProcessHandle old = running("old");
        ProcessHandle lasting = running("lasting");

        table.want(List.of(sleeper("lasting"), sleeper("new")));

        assertThat(running("new").isAlive()).isTrue();
        patiently().until(() -> !old.isAlive());
        assertThat(table.find("lasting")).contains(lasting);
    }

    @Test
    void ends_with_all_that_it_started_when_it_is_told_to() throws IOException {
        table.want(List.of(sleeper("one"), sleeper("two")));
        Process supervisor = supervise();
        List<ProcessHandle> started = List.of(running("one"), running("two"));

        supervisor.destroy();

        patiently().until(() -> !supervisor.isAlive());
        assertThat(started).noneMatch(ProcessHandle::isAlive);
        assertThat(table.running()).isEmpty();
    }

    @Test
    void ends_also_while_something_cannot_be_started() throws IOException {
        table.want(List.of(new Wanted("missing", List.of("/no/such/command"), Map.of(), logOf("missing"))));
        Process supervisor = supervise();
        patiently().until(() -> Files.readString(log("supervisor")).contains("cannot start missing"));

        supervisor.destroy();

        patiently().until(() -> !supervisor.isAlive());
    }

    @Test
    void stops_what_a_killed_supervisor_left_behind() throws IOException {
        table.want(List.of(sleeper("orphan")));
        Process killed = supervise();
        ProcessHandle orphan = running("orphan");
        killed.destroyForcibly();
        patiently().until(() -> !killed.isAlive());
        assertThat(orphan.isAlive()).isTrue();

        supervise();

        patiently().until(() -> !orphan.isAlive());
        assertThat(running("orphan").pid()).isNotEqualTo(orphan.pid());
    }

    @Test
    void kills_what_does_not_go_when_asked() throws IOException {
        table.want(List.of(shell("deaf", "trap '' TERM; echo deaf; while true; do sleep 1; done", Map.of())));
        Process supervisor = supervise();
        ProcessHandle deaf = running("deaf");
        patiently().until(() -> Files.readString(log("deaf")).contains("deaf"));

        supervisor.destroy();

        patiently().until(() -> !deaf.isAlive());
        patiently().until(() -> !supervisor.isAlive());
    }

    private Process supervise() throws IOException {
        Process supervisor = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Supervisor.class.getName(),
                        table.directory().toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(log("supervisor").toFile()))
                .start();
        patiently()
                .until(() -> table.find(Supervisor.NAME)
                        .filter(noted -> noted.pid() == supervisor.pid())
                        .isPresent());
        return supervisor;
    }

    private ProcessHandle running(String name) {
        patiently().until(() -> table.find(name).isPresent());
        return table.find(name).orElseThrow();
    }

    private Wanted sleeper(String name) {
        return new Wanted(name, List.of("sleep", "600"), Map.of(), logOf(name));
    }

    private Wanted shell(String name, String script, Map<String, String> environment) {
        return new Wanted(name, List.of("sh", "-c", script), environment, logOf(name));
    }

    private String logOf(String name) {
        return log(name).toString();
    }

    private Path log(String name) {
        return directory.resolve(name + ".log");
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(1)).ignoreExceptions();
    }
}
