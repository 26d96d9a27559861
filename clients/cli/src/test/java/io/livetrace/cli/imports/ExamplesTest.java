package io.livetrace.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.cli.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example files belong to the demonstration's story, so that a newcomer's first import succeeds. */
class ExamplesTest {
    private static final Path STORY = Path.of("../../gateway-app/src/main/resources/demo/story.yaml");

    @ParameterizedTest
    @CsvSource({"qc-reports, qc-reports.csv, 2", "qc-reports, spot-checks.csv, 2", "scans, scans.csv, 3"})
    void every_row_can_be_sent(String what, String file, int count) {
        Run run = Run.of("import", what, "examples/" + file, "--dry-run");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).startsWith("Nothing was sent; " + count + " ");
    }

    @ParameterizedTest
    @CsvSource({"qc-reports.csv", "spot-checks.csv"})
    void the_lots_that_are_tested_are_those_of_the_story(String file) throws IOException {
        String story = Files.readString(STORY);

        assertThat(rows(file, QcReportRows.COLUMNS))
                .allSatisfy(row -> row.text("gtin")
                        .ifPresent(gtin -> assertThat(story)
                                .contains("gtin: '" + gtin + "', lot: " + row.required("lot") + ", quantity")));
    }

    @ParameterizedTest
    @CsvSource({"scans.csv"})
    void the_parcels_that_are_scanned_and_the_places_are_those_of_the_story(String file) throws IOException {
        String story = Files.readString(STORY);

        assertThat(rows(file, ScanRows.COLUMNS)).allSatisfy(row -> {
            String code = row.required("code");
            assertThat(story).contains("sscc: '" + code.substring(code.length() - 18) + "'");
            row.text("place").ifPresent(place -> assertThat(story).contains("/locations, body: {gln: '" + place + "'"));
        });
    }

    private static List<Row> rows(String file, List<String> columns) {
        return Table.read(Path.of("examples", file), StandardCharsets.UTF_8, columns)
                .rows();
    }
}
