package io.livetrace.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.cli.Run;
import io.livetrace.cli.TinyGateway;
import io.livetrace.cli.TinyGateway.Call;
import io.livetrace.cli.TinyGateway.Reply;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.quality.QcReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportQcReportsTest {
    private static final String HEADER =
            "reportId,level,gtin,lot,plan,inspected,defective,characteristic,method,value,limit,unit,conforms,verdict,at\n";
    private static final String GOOD =
            "r-%s,BRAND_SELF,9521234543213,L1,AQL 2.5,80,0,pH,GB/T 7573,6.8,4–8.5,,yes,CONFORMANT,"
                    + "2026-11-03T16:20:00+08:00\n";

    private final TinyGateway gateway = new TinyGateway();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void behaveAsTheDemo() {
        gateway.answers(call -> call.path().equals("/v1/demo/identities") ? identities() : Reply.of(201, call.body()));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void the_example_file_is_recorded_one_request_per_report() {
        Run run = importing(Path.of("examples/qc-reports.csv"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("2 reports recorded, 0 already there, 0 not answered yet, 0 failed\n");
        assertThat(reports())
                .extracting(report ->
                        report.reportId().value() + " " + report.results().size())
                .containsExactlyInAnyOrder("self-2026-0117 3", "self-2026-0118 1");
        assertThat(reports()).allSatisfy(report -> assertThat(report.reporter()).hasToString("9521234000006"));
    }

    @Test
    void the_caller_is_the_demo_identity_of_the_role() {
        importing(file(HEADER + GOOD.formatted(1)));

        assertThat(posts())
                .singleElement()
                .satisfies(call -> assertThat(call.header("Authorization")).isEqualTo("Bearer " + TOKEN));
    }

    @Test
    void the_caller_may_be_named_by_a_file() {
        Path token = written("token", TOKEN + "\n", StandardCharsets.UTF_8);
        Path csv = file(HEADER + GOOD.formatted(1));

        Run.of("import", "qc-reports", csv.toString(), "--server", gateway.url(), "--token-file", token.toString());

        assertThat(posts())
                .singleElement()
                .satisfies(call -> assertThat(call.header("Authorization")).isEqualTo("Bearer " + TOKEN));
    }

    @Test
    void wrong_rows_are_named_and_the_others_are_recorded() {
        Run run = importing(file(HEADER
                + GOOD.formatted(1)
                + GOOD.formatted(2).replace("9521234543213", "9521234543218")
                + GOOD.formatted(3).replace(",80,", ",eighty,")
                + GOOD.formatted(4).replace("BRAND_SELF", "BRAND")
                + GOOD.formatted(5).replace("2026-11-03T16:20:00+08:00", "yesterday")
                + GOOD.formatted(6).replace(",yes,", ",maybe,")
                + GOOD.formatted(7).replace("AQL 2.5", "")));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("1 reports recorded, 0 already there, 0 not answered yet, 6 failed\n");
        assertThat(run.err().lines())
                .containsExactly(
                        "row 3, column gtin: the check digit of GTIN 9521234543218 is 8 but should be 3",
                        "row 4, column inspected: expected a whole number, such as 80, but found eighty",
                        "row 5, column level: expected one of [BRAND_SELF, PLATFORM_SPOT, THIRD_PARTY] but found BRAND",
                        "row 6, column at: expected a time such as 2026-11-20T09:30:00+08:00, or a date, but found yesterday",
                        "row 7, column conforms: expected yes or no but found maybe",
                        "row 8, column plan: is empty but needed");
    }

    @Test
    void everything_that_is_wrong_with_a_row_is_named_at_once() throws IOException {
        Path rejects = folder.resolve("rejected.csv");
        String wrong = GOOD.formatted(1)
                .replace("9521234543213", "9521234543218")
                .replace(",80,", ",eighty,")
                .replace(",yes,", ",maybe,")
                .replace("GB/T 7573", "x".repeat(101));

        Run run = importing(file(HEADER + wrong), "--rejects", rejects.toString());

        assertThat(run.out()).endsWith("1 failed\n");
        assertThat(run.err().lines())
                .containsExactly(
                        "row 2, column gtin: the check digit of GTIN 9521234543218 is 8 but should be 3",
                        "row 2, column inspected: expected a whole number, such as 80, but found eighty",
                        "row 2, column conforms: expected yes or no but found maybe");
        assertThat(Files.readString(rejects)).contains("column gtin", "column inspected", "column conforms");
    }

    @Test
    void a_text_that_is_too_long_is_a_wrong_row_like_any_other() {
        Run run = importing(file(HEADER + GOOD.formatted(1) + GOOD.formatted(2).replace("GB/T 7573", "x".repeat(101))));

        assertThat(run.out()).startsWith("1 reports recorded");
        assertThat(run.err()).isEqualTo("row 3: /method: expected 1 to 100 characters\n");
    }

    @Test
    void what_the_gateway_refuses_is_named_by_row() {
        gateway.answers(call -> call.body().contains("r-2")
                ? Reply.of(409, "{\"code\": \"REPORT_ALREADY_EXISTS\", \"detail\": \"report r-2 exists\"}")
                : call.path().startsWith("/v1/demo") ? identities() : Reply.of(201, "{}"));

        Run run = importing(file(HEADER + GOOD.formatted(1) + GOOD.formatted(2)));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("row 3: REPORT_ALREADY_EXISTS: report r-2 exists\n");
    }

    @Test
    void importing_again_uses_the_same_keys() {
        Path csv = file(HEADER + GOOD.formatted(1) + GOOD.formatted(2));

        importing(csv);
        importing(csv);

        List<String> keys =
                posts().stream().map(call -> call.header("Idempotency-Key")).toList();
        assertThat(keys).hasSize(4).allMatch(key -> key.matches("[!-~]{1,64}"));
        assertThat(Set.copyOf(keys)).hasSize(2);
    }

    @Test
    void content_that_was_recorded_before_is_no_failure() {
        gateway.answers(call -> call.path().startsWith("/v1/demo")
                ? identities()
                : Reply.of(422, "{\"code\": \"REQUEST_ID_REUSED\", \"detail\": \"used\"}"));

        Run run = importing(file(HEADER + GOOD.formatted(1)));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("0 reports recorded, 1 already there");
    }

    @Test
    void an_answer_that_is_late_is_told_apart() {
        gateway.answers(call -> call.path().startsWith("/v1/demo")
                ? identities()
                : new Reply(202, Map.of("Location", "/v1/transactions/ab"), "{}"));

        Run run = importing(file(HEADER + GOOD.formatted(1)));

        assertThat(run.out()).contains("1 not answered yet");
        assertThat(run.err()).contains("Import the file again");
    }

    @Test
    void a_busy_gateway_is_asked_again() {
        gateway.answers(call -> call.path().startsWith("/v1/demo")
                ? identities()
                : posts().size() < 3 ? new Reply(429, Map.of("Retry-After", "0"), "{}") : Reply.of(201, "{}"));

        assertThat(importing(file(HEADER + GOOD.formatted(1))).exitCode()).isZero();
        assertThat(posts()).hasSize(3);
    }

    @Test
    void a_dry_run_sends_nothing_and_needs_nobody() {
        Path csv = file(HEADER + GOOD.formatted(1) + GOOD.formatted(2).replace(",80,", ",,"));

        Run run = Run.of("import", "qc-reports", csv.toString(), "--server", gateway.url(), "--dry-run");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Nothing was sent; 1 reports can be.", "row 3, column inspected");
        assertThat(gateway.calls()).isEmpty();
    }

    @Test
    void rejected_rows_are_mended_and_imported_again() throws IOException {
        Path rejects = folder.resolve("rejected.csv");
        Path csv = file(HEADER + GOOD.formatted(1) + GOOD.formatted(2).replace(",80,", ",eighty,"));

        importing(csv, "--rejects", rejects.toString());
        String rejected = Files.readString(rejects);
        Files.writeString(rejects, rejected.replace(",eighty,", ",80,"));
        Run again = importing(rejects);

        assertThat(rejected.lines()).hasSize(2).last().asString().contains("row 3, column inspected", "r-2");
        assertThat(again.out()).startsWith("1 reports recorded");
    }

    @Test
    void all_rows_of_a_report_are_rejected_together() throws IOException {
        Path rejects = folder.resolve("rejected.csv");
        String second = GOOD.formatted(1).replace(",yes,", ",perhaps,");

        importing(file(HEADER + GOOD.formatted(1) + second), "--rejects", rejects.toString());

        assertThat(Files.readString(rejects).lines()).hasSize(3);
        assertThat(posts()).isEmpty();
    }

    @Test
    void a_file_of_a_chinese_spreadsheet_is_read_with_its_encoding() {
        Path csv = written(
                "报告.csv",
                HEADER
                        + GOOD.formatted(1)
                                .replace("pH", "甲醛含量")
                                .replace("–", "-")
                                .replace("yes", "是"),
                Charset.forName("GB18030"));

        importing(csv, "--encoding", "GB18030");

        assertThat(reports())
                .singleElement()
                .satisfies(report ->
                        assertThat(report.results().get(0).characteristic()).isEqualTo("甲醛含量"));
    }

    @Test
    void a_date_begins_in_the_zone_that_is_named() {
        importing(file(HEADER + GOOD.formatted(1).replace("T16:20:00+08:00", "")), "--zone", "Asia/Shanghai");

        assertThat(reports())
                .singleElement()
                .satisfies(report -> assertThat(report.at()).hasToString("2026-11-02T16:00:00Z"));
    }

    @Test
    void a_misspelt_column_is_refused_with_those_that_are_known() {
        Run run = importing(file(HEADER.replace("reportId", "repotId") + GOOD.formatted(1)));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("repotId").contains("Known are reportId");
    }

    @Test
    void nobody_is_told_how_to_say_who_calls() {
        gateway.answers(call -> Reply.of(404, "{}"));

        assertThat(importing(file(HEADER + GOOD.formatted(1))).err())
                .contains("is no demo")
                .contains("--token-file");
    }

    @Test
    void a_role_that_the_demo_lacks_is_refused_with_those_it_has() {
        Path csv = file(HEADER + GOOD.formatted(1));

        Run run = Run.of("import", "qc-reports", csv.toString(), "--server", gateway.url(), "--demo-role", "king");

        assertThat(run.err()).contains("no role king").contains("brand");
    }

    @Test
    void a_summary_for_programs_is_json() {
        Run run = importing(file(HEADER + GOOD.formatted(1) + GOOD.formatted(2).replace(",80,", ",,")), "--json");

        assertThat(Json.tree(run.out()).path("recorded").asInt()).isEqualTo(1);
        assertThat(Json.tree(run.out()).at("/failed/0/row").asInt()).isEqualTo(3);
        assertThat(Json.tree(run.out()).at("/failed/0/column").asText()).isEqualTo("inspected");
    }

    @Test
    void progress_is_for_people_only() {
        Path csv = file(HEADER + GOOD.formatted(1));

        assertThat(importing(csv).err()).isEmpty();
        assertThat(Run.watched(
                                "import",
                                "qc-reports",
                                csv.toString(),
                                "--server",
                                gateway.url(),
                                "--demo-role",
                                "brand")
                        .err())
                .contains("1/1 reports");
    }

    /** A token whose claims name the brand; its signature is not looked at here. */
    private static final String TOKEN = "e30.eyJnbG4iOiI5NTIxMjM0MDAwMDA2In0.e30";

    private static Reply identities() {
        return Reply.of(
                200, "{\"items\": [{\"name\": \"demo-brand\", \"role\": \"BRAND\", \"token\": \"" + TOKEN + "\"}]}");
    }

    private Run importing(Path csv, String... options) {
        String[] always = {"import", "qc-reports", csv.toString(), "--server", gateway.url(), "--demo-role", "brand"};
        return Run.of(Stream.concat(Stream.of(always), Stream.of(options)).toArray(String[]::new));
    }

    private List<Call> posts() {
        return gateway.calls().stream()
                .filter(call -> call.method().equals("POST"))
                .toList();
    }

    private List<QcReport> reports() {
        return posts().stream()
                .map(call -> Json.read(call.body(), QcReport.class))
                .toList();
    }

    private Path file(String content) {
        return written("reports.csv", content, StandardCharsets.UTF_8);
    }

    private Path written(String name, String content, Charset charset) {
        try {
            return Files.writeString(folder.resolve(name), content, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
