package io.livetrace.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.cli.Main;
import io.livetrace.cli.terminal.Terminal;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.demo.Story;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a person types, from file to ledger and back, after the demonstration's story. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandLineTest {
    private static final String DRESSES = "/v1/lots/09521234000204/D%2F24-A";

    private final TestGateway gateway = TestGateway.start();
    private final Story.Told told = gateway.tellStory();

    @TempDir
    private Path folder = Path.of("");

    @AfterAll
    void stop() {
        gateway.close();
    }

    /** One run of the command line before a person's eyes. */
    private record Run(int exitCode, String out, String err) {}

    @Test
    void a_picture_of_a_label_shows_the_recall_and_the_way_of_the_dress() throws Exception {
        Run run = run("scan", label().toString(), "--lang", "en");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Recalled")
                .containsSubsequence("Linen dress", "Quality", "Recall", "Journey", "delivered, 成都", "packed, 嘉兴");
    }

    @Test
    void a_typed_code_shows_the_same_as_its_link() {
        String typed = "(01)09521234000204(10)D/24-A(21)" + told.recalled().replaceAll(".*/21/", "");

        assertThat(run("scan", typed).out())
                .isEqualTo(run("scan", told.recalled()).out());
        assertThat(run("scan", "(01)09521234000204(10)none").out()).contains("ode");
    }

    @Test
    void scans_are_imported_with_progress_and_the_wrong_ones_named_by_row() throws IOException {
        Path csv = file("""
                code,step,scannedAt,place,device,shipment
                (00)395222220000000016,SEEN,%1$s,9522222000107,gate-4,
                %2$s,SEEN,%1$s,9522222000107,gate-4,FY-0001
                FY404,SEEN,%1$s,9522222000107,gate-4,
                (00)395222220000000017,SEEN,%1$s,9522222000107,gate-4,
                """.formatted(Instant.now(), told.recalled()));

        Run run = run("import", "scans", csv.toString(), "--demo-role", "logistics");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("2 scans recorded, 0 already there, 0 not answered yet, 2 failed\n");
        assertThat(run.err())
                .contains("] 3/3 scans")
                .contains("row 4: SHIPMENT_NOT_FOUND: ")
                .contains("row 5, column code: ")
                .contains("check digit");
    }

    @Test
    void reports_are_imported_once_however_often_the_file_is() throws IOException {
        Path csv = file("""
                reportId,level,gtin,lot,plan,inspected,defective,characteristic,method,value,limit,unit,conforms,verdict,at
                SPOT-24A-2,PLATFORM_SPOT,09521234000204,D/24-A,8 pieces,8,0,pH,GB/T 7573,6.8,4.0–8.5,,yes,CONFORMANT,%1$s
                SPOT-24A-2,,,,,,,colour fastness,GB/T 3921,4,≥ 3,grade,yes,,
                SPOT-NONE,PLATFORM_SPOT,09521234000204,NONE,8 pieces,8,0,pH,GB/T 7573,6.8,4.0–8.5,,yes,CONFORMANT,%1$s
                """.formatted(Instant.now()));

        Run first = run("import", "qc-reports", csv.toString(), "--demo-role", "platform");
        Run again = run("import", "qc-reports", csv.toString(), "--demo-role", "platform");

        assertThat(first.out()).isEqualTo("1 reports recorded, 0 already there, 0 not answered yet, 1 failed\n");
        assertThat(first.err()).contains("row 4: LOT_NOT_FOUND: ").contains("] 2/2 reports");
        assertThat(again.out()).isEqualTo("0 reports recorded, 1 already there, 0 not answered yet, 1 failed\n");
        assertThat(gateway.anyone()
                        .get("/v1/lookups/09521234000204/D%2F24-A")
                        .json()
                        .path("quality")
                        .findValuesAsText("reportId"))
                .contains("SPOT-24A-2");
    }

    @Test
    void a_company_imports_nothing_for_another() throws IOException {
        Path csv = file("""
                reportId,level,gtin,lot,plan,inspected,defective,characteristic,method,value,limit,unit,conforms,verdict,at
                SPOT-X,PLATFORM_SPOT,09521234000204,D/24-A,8 pieces,8,0,pH,GB/T 7573,6.8,4.0–8.5,,yes,CONFORMANT,%s
                """.formatted(Instant.now()));

        Run run = run("import", "qc-reports", csv.toString(), "--demo-role", "brand");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("row 2: ROLE_MISSING: ");
    }

    private Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal =
                new Terminal(InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err), true);
        String[] here = Stream.concat(Stream.of(arguments), Stream.of("--server", gateway.url("")))
                .toArray(String[]::new);
        int code = Main.commandLine(terminal).execute(here);
        terminal.flush();
        return new Run(code, out.toString(), err.toString());
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("export.csv"), content);
    }

    /** The first label of the dresses, as the brand prints it. */
    private Path label() throws IOException, InterruptedException {
        URI place = URI.create(gateway.url(DRESSES + "/label-runs/1/labels?index=1"));
        HttpRequest request = HttpRequest.newBuilder(place)
                .header("Authorization", "Bearer " + gateway.token(DemoCompany.BRAND))
                .header("Accept", "image/png")
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofFile(folder.resolve("label.png")))
                .body();
    }
}
