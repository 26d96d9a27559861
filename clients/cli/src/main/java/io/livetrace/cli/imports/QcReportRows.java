package io.livetrace.cli.imports;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.quality.QcReport;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * QC reports as laboratories export them: one row per tested characteristic. Rows that follow each other with the same
 * report id are one report, whose own data stand in the first of them.
 *
 * @param reporter who reports, where the rows do not say
 * @param zone in which a date without a time begins
 * @param sign signs a report, or leaves it as it is
 */
record QcReportRows(Optional<Gln> reporter, ZoneId zone, UnaryOperator<QcReport> sign) {
    static final List<String> COLUMNS = List.of(
            "reportId",
            "reporter",
            "level",
            "gtin",
            "lot",
            "subject",
            "article",
            "plan",
            "inspected",
            "defective",
            "samples",
            "characteristic",
            "method",
            "value",
            "limit",
            "unit",
            "conforms",
            "verdict",
            "at",
            "validFrom",
            "validUntil",
            "accreditation",
            "documentSha256",
            "documentType",
            "documentSize",
            "documentRetainUntil",
            "supersedes");

    /** Reads every report of the file; a report with a wrong row is left out as a whole. */
    Drafts read(Table table) {
        List<Duplicate> duplicates = new ArrayList<>();
        List<Draft> good = new ArrayList<>();
        List<Reject> wrong = new ArrayList<>();
        for (List<Row> rows : reports(table.rows(), duplicates)) {
            ReportRow report = new ReportRow(rows.get(0), reporter, zone);
            List<ResultRow> results = rows.stream().map(ResultRow::new).toList();
            List<RowProblem> problems = problems(report, results);
            if (problems.isEmpty()) {
                good.add(draft(rows, report, results));
            } else {
                wrong.add(new Reject(rows, problems));
            }
        }
        return Drafts.of(good, wrong, duplicates);
    }

    /** Rows by report, without those that repeat an earlier row of their report. */
    private static List<List<Row>> reports(List<Row> rows, List<Duplicate> duplicates) {
        List<List<Row>> reports = new ArrayList<>();
        for (Row row : rows) {
            if (reports.isEmpty() || !continues(last(reports), row)) {
                reports.add(new ArrayList<>());
            }
            List<Row> report = last(reports);
            report.stream()
                    .filter(earlier -> earlier.cells().equals(row.cells()))
                    .findFirst()
                    .ifPresentOrElse(
                            earlier -> duplicates.add(new Duplicate(row.line(), earlier.line())),
                            () -> report.add(row));
        }
        return reports;
    }

    private static boolean continues(List<Row> report, Row row) {
        Optional<String> id = row.text("reportId");
        return id.isEmpty() || id.equals(report.get(0).text("reportId"));
    }

    private static List<Row> last(List<List<Row>> reports) {
        return reports.get(reports.size() - 1);
    }

    private static List<RowProblem> problems(ReportRow report, List<ResultRow> results) {
        return Stream.concat(report.problems().stream(), results.stream().flatMap(result -> result.problems().stream()))
                .toList();
    }

    private Draft draft(List<Row> rows, ReportRow first, List<ResultRow> results) {
        QcReport report = first.with(results.stream().map(ResultRow::result).toList());
        String chain = report.subject() + " " + report.level();
        return Draft.of(rows, chain, report, Json.toTree(sign.apply(report)));
    }
}
