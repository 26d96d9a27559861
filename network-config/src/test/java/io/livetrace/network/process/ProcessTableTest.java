package io.livetrace.network.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableTest {
    private static final Wanted SLEEPER = new Wanted("sleeper", List.of("sleep", "60"), Map.of(), "sleeper.log");

    @TempDir
    private Path directory = Path.of("");

    private ProcessTable table = new ProcessTable(Path.of(""));

    @BeforeEach
    void empty() {
        table = new ProcessTable(directory.resolve("processes"));
    }

    @Test
    void a_table_that_nobody_wrote_is_empty() {
        assertThat(table.exists()).isFalse();
        assertThat(table.wanted()).isEmpty();
        assertThat(table.running()).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void what_is_wanted_is_read_back() {
        table.want(List.of(SLEEPER));

        assertThat(table.wanted()).containsExactly(SLEEPER);
        assertThat(table.exists()).isTrue();
    }

    @Test
    void a_process_that_runs_is_found_until_it_is_forgotten() {
        table.note("me", ProcessHandle.current());
        assertThat(table.find("me")).contains(ProcessHandle.current());
        assertThat(table.running()).containsOnlyKeys("me");

        table.forget("me");
        assertThat(table.find("me")).isEmpty();
    }

    @Test
    void a_process_that_has_ended_is_not_found() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("true").start();
        table.note("brief", process.toHandle());
        process.waitFor();

        assertThat(table.find("brief")).isEmpty();
    }

    @Test
    void an_id_that_the_system_gave_to_another_process_since_is_not_taken_for_ours() throws IOException {
        table.note("old", ProcessHandle.current());
        Path note = table.directory().resolve("old.pid");
        Files.writeString(note, ProcessHandle.current().pid() + " 2001-02-03T04:05:06Z");

        assertThat(table.find("old")).isEmpty();
    }

    @Test
    void a_note_that_is_half_written_finds_nothing() throws IOException {
        table.note("half", ProcessHandle.current());
        Files.writeString(table.directory().resolve("half.pid"), "12");

        assertThat(table.find("half")).isEmpty();
        assertThat(table.running()).isEmpty();
    }
}
