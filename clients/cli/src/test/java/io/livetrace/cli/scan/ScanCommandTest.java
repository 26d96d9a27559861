package io.livetrace.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.cli.Run;
import io.livetrace.cli.TinyGateway;
import io.livetrace.cli.TinyGateway.Reply;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCommandTest {
    private static final String LINK = "https://example.org/01/09521234543213/10/L1";

    private final TinyGateway gateway = new TinyGateway();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void a_picture_becomes_a_lookup_and_its_history_is_printed() {
        gateway.answers(call -> Reply.of(200, Lookups.recalledDress()));
        Path picture = Pictures.saved(Pictures.qr(LINK), folder.resolve("label.png"));

        Run run = Run.of("scan", picture.toString(), "--server", gateway.url(), "--lang", "en");

        assertThat(run.exitCode()).isZero();
        assertThat(gateway.calls()).singleElement().satisfies(call -> {
            assertThat(call.path()).isEqualTo("/v1/lookups");
            assertThat(call.query()).isEqualTo("code=https%3A%2F%2Fexample.org%2F01%2F09521234543213%2F10%2FL1");
        });
        assertThat(run.out())
                .startsWith("Recalled\n  formaldehyde above the limit")
                .containsSubsequence(
                        "Goods",
                        "Linen dress",
                        "Brand",
                        "Suyi",
                        "lot L1",
                        "Quality",
                        "brand self: ",
                        "conformant",
                        "formaldehyde 12 mg/kg",
                        "limit ≤ 75",
                        "platform spot: no report",
                        "Recall",
                        "return it to the shop",
                        "Journey",
                        "2026-11-05 08:00 UTC  shipped, Hangzhou",
                        "nothing recorded until 2026-11-05 02:00 UTC",
                        "as of block 42");
    }

    @Test
    void names_are_chinese_on_request() {
        gateway.answers(call -> Reply.of(200, Lookups.recalledDress()));

        assertThat(scan(LINK, "--lang", "zh").out()).contains("亚麻连衣裙").doesNotContain("Linen dress");
    }

    @Test
    void colours_are_for_people_only() {
        gateway.answers(call -> Reply.of(200, Lookups.recalledDress()));

        assertThat(scan(LINK).out()).doesNotContain("\u001b");
        assertThat(Run.watched("scan", LINK, "--server", gateway.url()).out()).contains("\u001b[1;31mRecalled");
    }

    @Test
    void json_is_the_gateways_answer() {
        gateway.answers(call -> Reply.of(200, "{\"verdict\": {\"code\": \"UNUSED\"}}"));

        assertThat(scan(LINK, "--json").out()).isEqualTo("{\"verdict\":{\"code\":\"UNUSED\"}}\n");
    }

    @Test
    void a_verdict_that_is_newer_than_this_program_speaks_for_itself() {
        gateway.answers(call -> Reply.of(200, "{\"verdict\": {\"code\": \"BORROWED\"}}"));

        assertThat(scan(LINK).out()).startsWith("BORROWED\n");
    }

    @Test
    void a_scanner_may_type_into_standard_input() {
        gateway.answers(call -> Reply.of(200, "{}"));

        Run run = Run.reading("\n9521234543213\r\n", "scan", "-", "--server", gateway.url());

        assertThat(run.exitCode()).isZero();
        assertThat(gateway.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.query()).isEqualTo("code=9521234543213"));
    }

    @Test
    void a_text_that_is_no_code_is_refused_before_anybody_is_asked() {
        Run run = scan("9521234543218");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("GS1_CHECK_DIGIT").contains("should be 3");
        assertThat(gateway.calls()).isEmpty();
    }

    @Test
    void a_picture_that_is_not_there_is_not_taken_for_a_code() {
        assertThat(scan("label.png").err()).isEqualTo("There is no file label.png\n");
    }

    @Test
    void a_problem_is_told_with_its_code() {
        gateway.answers(call -> Reply.of(500, "{\"code\": \"INTERNAL\", \"detail\": \"something broke\"}"));

        Run run = scan(LINK);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("INTERNAL: something broke\n");
    }

    @Test
    void without_a_gateway_it_says_how_to_start_one() {
        gateway.close();

        Run run = scan(LINK);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("No gateway answers at " + gateway.url()).contains("./livetrace up --demo");
    }

    @Test
    void another_web_server_is_told_from_a_gateway() {
        gateway.answers(call -> Reply.of(200, "<html>hello</html>"));

        assertThat(scan(LINK).err()).contains("is not a LiveTrace gateway");
    }

    private Run scan(String code, String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "scan";
        arguments[1] = code;
        arguments[2] = "--server";
        arguments[3] = gateway.url();
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Run.of(arguments);
    }
}
