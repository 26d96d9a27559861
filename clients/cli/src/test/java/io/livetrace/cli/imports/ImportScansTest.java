package io.livetrace.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.cli.Run;
import io.livetrace.cli.TinyGateway;
import io.livetrace.cli.TinyGateway.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportScansTest {
    private final TinyGateway gateway = new TinyGateway();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void scans_of_one_parcel_are_sent_in_the_order_of_the_file() throws IOException {
        gateway.answers(call -> Reply.of(201, "{}"));

        Run run = importing(Path.of("examples/scans.csv"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("3 scans recorded");
        assertThat(gateway.calls())
                .filteredOn(call -> call.json().path("code").asText().startsWith("(00)"))
                .extracting(call -> call.json().path("step").asText())
                .containsExactly("DEPARTED", "ARRIVED");
    }

    @Test
    void a_code_is_sent_as_the_scanner_handed_it_over() throws IOException {
        gateway.answers(call -> Reply.of(201, "{}"));

        importing(file("code,step,scannedAt\n]C100106141412345678908,SEEN,2026-11-20T08:00:00Z\n"));

        assertThat(gateway.calls()).singleElement().satisfies(call -> {
            assertThat(call.path()).isEqualTo("/v1/scans");
            assertThat(call.json().path("code").asText()).isEqualTo("]C100106141412345678908");
            assertThat(call.json().path("scannedAt").asText()).isEqualTo("2026-11-20T08:00:00Z");
        });
    }

    @Test
    void a_code_that_cannot_be_is_named_by_row_before_anything_is_sent() throws IOException {
        Run run = importing(file("code,step,scannedAt\n(00)106141412345678909,SEEN,2026-11-20T08:00:00Z\n"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("row 2, column code: ").contains("check digit");
        assertThat(gateway.calls()).isEmpty();
    }

    @Test
    void a_carriers_own_waybill_number_is_a_code_too() throws IOException {
        gateway.answers(call -> Reply.of(201, "{}"));

        Run run = importing(file("code,step,scannedAt\nFY7700123456,DELIVERED,2026-11-20T08:00:00Z\n"));

        assertThat(run.exitCode()).isZero();
        assertThat(gateway.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.json().path("code").asText()).isEqualTo("FY7700123456"));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("scans.csv"), content);
    }

    private Run importing(Path csv) throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "t");
        return Run.of("import", "scans", csv.toString(), "--server", gateway.url(), "--token-file", token.toString());
    }
}
