package io.livetrace.cli.imports;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Digest;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first row of a report, which says all but the results.
 *
 * @param caller who reports, where the row does not say
 * @param zone in which a date without a time begins
 */
record ReportRow(Row row, Optional<Gln> caller, ZoneId zone) {
    List<RowProblem> problems() {
        List<Runnable> cells = List.of(
                this::reportId,
                this::reporter,
                this::level,
                this::subject,
                this::lot,
                this::article,
                this::plan,
                this::inspected,
                this::defective,
                this::verdict,
                this::at,
                this::validFrom,
                this::validUntil,
                this::supersedes);
        List<Runnable> ofDocument = List.of(this::document, this::documentSize, this::retention);
        return row.problems(
                row.text("documentSha256").isEmpty()
                        ? cells
                        : Stream.concat(cells.stream(), ofDocument.stream()).toList());
    }

    QcReport with(List<TestResult> results) {
        return new QcReport(
                subject(),
                level(),
                reporter(),
                reportId(),
                article(),
                plan(),
                inspected(),
                defective(),
                row.list("samples"),
                results,
                verdict(),
                validFrom(),
                validUntil(),
                row.text("accreditation"),
                document().stream().toList(),
                supersedes(),
                Optional.empty(),
                Optional.empty(),
                at());
    }

    private Subject subject() {
        return row.optional("subject", Subject::parse).orElseGet(() -> {
            Gtin gtin = row.required("gtin", Gtin::parse);
            return lot().map(lot -> Subject.of(new LotId(gtin, lot))).orElseGet(() -> Subject.of(gtin));
        });
    }

    private Optional<LotNumber> lot() {
        return row.optional("lot", LotNumber::parse);
    }

    private QcLevel level() {
        return row.constant("level", QcLevel.class);
    }

    private Gln reporter() {
        return row.optional("reporter", Gln::parse)
                .or(this::caller)
                .orElseThrow(() -> row.wrong("reporter", "is empty, and the token names no company"));
    }

    private RecordId reportId() {
        return row.required("reportId", RecordId::of);
    }

    private Optional<Gtin> article() {
        return row.optional("article", Gtin::parse);
    }

    private String plan() {
        return row.required("plan");
    }

    private int inspected() {
        return row.count("inspected");
    }

    private int defective() {
        return row.count("defective");
    }

    private Verdict verdict() {
        return row.constant("verdict", Verdict.class);
    }

    private Instant at() {
        return row.requiredTime("at", zone);
    }

    private Instant validFrom() {
        return row.time("validFrom", zone).orElseGet(this::at);
    }

    private Optional<Instant> validUntil() {
        return row.time("validUntil", zone);
    }

    private Optional<DocumentRef> document() {
        return row.optional("documentSha256", Digest::parse)
                .map(digest -> new DocumentRef(
                        digest, row.text("documentType").orElse("application/pdf"), documentSize(), retention()));
    }

    private int documentSize() {
        return row.count("documentSize");
    }

    private LocalDate retention() {
        return row.date("documentRetainUntil")
                .orElseThrow(() -> row.wrong("documentRetainUntil", "is empty but needed for a document"));
    }

    private Optional<ReportRef> supersedes() {
        return row.optional("supersedes", RecordId::of).map(id -> new ReportRef(reporter(), id));
    }
}
