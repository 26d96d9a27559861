package io.livetrace.cli.imports;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.quality.DocumentRef;
import io.livetrace.domain.quality.QcLevel;
import io.livetrace.domain.quality.QcReport;
import io.livetrace.domain.quality.ReportRef;
import io.livetrace.domain.quality.TestResult;
import io.livetrace.domain.quality.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
        List<Draft> good = new ArrayList<>();
        List<Reject> wrong = new ArrayList<>();
        for (List<Row> rows : reports(table.rows())) {
            try {
                good.add(draft(rows));
            } catch (WrongRow e) {
                wrong.add(new Reject(rows, e.problem()));
            }
        }
        return new Drafts(good, wrong);
    }

    private static List<List<Row>> reports(List<Row> rows) {
        List<List<Row>> reports = new ArrayList<>();
        for (Row row : rows) {
            Optional<String> id = row.text("reportId");
            boolean continues = !reports.isEmpty()
                    && (id.isEmpty() || id.equals(last(reports).get(0).text("reportId")));
            if (!continues) {
                reports.add(new ArrayList<>());
            }
            last(reports).add(row);
        }
        return reports;
    }

    private static List<Row> last(List<List<Row>> reports) {
        return reports.get(reports.size() - 1);
    }

    private Draft draft(List<Row> rows) {
        QcReport report =
                report(rows.get(0), rows.stream().map(QcReportRows::result).toList());
        String chain = report.subject() + " " + report.level();
        return Draft.of(rows, chain, report, Json.toTree(sign.apply(report)));
    }

    private QcReport report(Row row, List<TestResult> results) {
        Instant at = row.time("at", zone).orElseThrow(() -> row.wrong("at", "is empty but needed"));
        Gln by = row.optional("reporter", Gln::parse)
                .or(this::reporter)
                .orElseThrow(() -> row.wrong("reporter", "is empty, and the token names no company"));
        return new QcReport(
                subject(row),
                row.constant("level", QcLevel.class),
                by,
                row.required("reportId", RecordId::of),
                row.optional("article", Gtin::parse),
                row.required("plan"),
                row.count("inspected"),
                row.count("defective"),
                row.list("samples"),
                results,
                row.constant("verdict", Verdict.class),
                row.time("validFrom", zone).orElse(at),
                row.time("validUntil", zone),
                row.text("accreditation"),
                document(row).stream().toList(),
                row.optional("supersedes", RecordId::of).map(id -> new ReportRef(by, id)),
                Optional.empty(),
                Optional.empty(),
                at);
    }

    private static Subject subject(Row row) {
        return row.optional("subject", Subject::parse).orElseGet(() -> {
            Gtin gtin = row.required("gtin", Gtin::parse);
            return row.optional("lot", LotNumber::parse)
                    .map(lot -> Subject.of(new LotId(gtin, lot)))
                    .orElseGet(() -> Subject.of(gtin));
        });
    }

    private static TestResult result(Row row) {
        row.required("characteristic");
        return new TestResult(
                row.required("characteristic"),
                row.required("method"),
                row.required("value"),
                row.required("limit"),
                row.text("unit"),
                row.yes("conforms"));
    }

    private static Optional<DocumentRef> document(Row row) {
        return row.optional("documentSha256", Digest::parse)
                .map(digest -> new DocumentRef(
                        digest,
                        row.text("documentType").orElse("application/pdf"),
                        row.count("documentSize"),
                        retention(row)));
    }

    private static LocalDate retention(Row row) {
        return row.date("documentRetainUntil")
                .orElseThrow(() -> row.wrong("documentRetainUntil", "is empty but needed for a document"));
    }
}
