package io.livetrace.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.cli.Run;
import io.livetrace.cli.TinyGateway;
import io.livetrace.cli.TinyGateway.Reply;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as they come: encodings, separators, names. */
class FileFormTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String CHINESE = Desk.REPORTS
            + Desk.REPORT.formatted("r-1")
            + Desk.REPORT.formatted("r-2").replace("pH", "甲醛");

    private final TinyGateway gateway = new TinyGateway();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void acceptEverything() {
        gateway.answers(call -> Reply.of(201, "{}"));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--dry-run", "--json"})
    void a_file_of_another_encoding_is_refused_before_anything_is_sent(String option) {
        Path csv = desk().file("gb.csv", CHINESE, GB18030);

        Run run = desk().importing("qc-reports", csv, option);

        long before = CHINESE.substring(0, CHINESE.indexOf('甲')).getBytes(GB18030).length;
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("gb.csv is not valid UTF-8 text: line 3, byte " + (before + 1) + " of the file, is 0xBC")
                .contains("--encoding GB18030");
        assertThat(gateway.calls()).isEmpty();
    }

    @Test
    void a_file_that_breaks_off_within_a_character_is_refused() {
        byte[] bytes = CHINESE.substring(0, CHINESE.indexOf('醛')).getBytes(GB18030);
        Path csv = desk().file(
                        "cut.csv",
                        new String(bytes, 0, bytes.length - 1, StandardCharsets.ISO_8859_1),
                        StandardCharsets.ISO_8859_1);

        Run run = desk().importing("qc-reports", csv, "--encoding", "GB18030");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("is not valid GB18030 text: line 3").contains("--encoding UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_tells_the_encoding(String charset) {
        Path csv = desk().file("marked.csv", "\uFEFF" + CHINESE, Charset.forName(charset));

        assertThat(desk().importing("qc-reports", csv).out()).startsWith("2 reports recorded");
        assertThat(desk().posts()).anySatisfy(call -> assertThat(call.body()).contains("甲醛"));
    }

    @Test
    void a_file_that_is_missing_is_said_to_be_missing() {
        Run run = desk().importing("qc-reports", Path.of("nofile.csv"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("There is no file nofile.csv.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void semicolons_and_tabs_are_told_from_the_header(String separator) {
        Path csv = desk().file(CHINESE.replace(",", separator));

        assertThat(desk().importing("qc-reports", csv).out()).startsWith("2 reports recorded");
    }

    @Test
    void rejected_rows_are_written_as_the_file_was() throws IOException {
        String wrong = CHINESE.replace(",80,", ",eighty,").replace(',', ';');
        Path csv = desk().file("gb.csv", wrong, GB18030);
        Path rejects = folder.resolve("rejected.csv");

        desk().importing("qc-reports", csv, "--encoding", "GB18030", "--rejects", rejects.toString());

        assertThat(Files.readString(rejects, GB18030))
                .startsWith("error;reportId;")
                .contains("甲醛");
        Files.writeString(rejects, Files.readString(rejects, GB18030).replace(";eighty;", ";80;"), GB18030);
        assertThat(desk().importing("qc-reports", rejects, "--encoding", "GB18030")
                        .out())
                .startsWith("2 reports recorded");
    }

    @Test
    void rejected_rows_never_replace_the_file_that_they_come_from() throws IOException {
        Path csv = desk().file(CHINESE.replace(",80,", ",eighty,"));
        String other = folder + "/./import.csv";

        Run run = desk().importing("qc-reports", csv, "--rejects", other);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("is the file to import");
        assertThat(Files.readString(csv)).startsWith("reportId").contains("eighty");
        assertThat(gateway.calls()).isEmpty();
    }

    private Desk desk() {
        return new Desk(folder, gateway);
    }
}
