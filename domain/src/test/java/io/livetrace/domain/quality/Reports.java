package io.livetrace.domain.quality;

import io.livetrace.domain.Goods;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.participant.Participant;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reports that read as prose: {@code aReport(INSPECTOR, THIRD_PARTY, subject).failing().build()}. */
final class Reports {
    private static final Instant WRITTEN = Goods.NOW.minus(Duration.ofHours(1));

    private final Participant reporter;
    private final QcLevel level;
    private final Subject subject;
    private String id = "R-1";
    private Optional<Gtin> article = Optional.empty();
    private int defective;
    private List<TestResult> results = List.of(result(true));
    private Verdict verdict = Verdict.CONFORMANT;
    private Optional<Instant> validUntil = Optional.empty();
    private Optional<String> accreditation = Optional.empty();
    private List<DocumentRef> documents = List.of();
    private Optional<ReportRef> supersedes = Optional.empty();
    private Instant at = WRITTEN;

    private Reports(Participant reporter, QcLevel level, Subject subject) {
        this.reporter = reporter;
        this.level = level;
        this.subject = subject;
    }

    /** A conformant report; a third party's has what those must have. */
    static Reports aReport(Participant reporter, QcLevel level, Subject subject) {
        Reports report = new Reports(reporter, level, subject);
        return level == QcLevel.THIRD_PARTY ? report.accredited().valid(Duration.ofDays(90)) : report;
    }

    Reports id(String newId) {
        return with(report -> report.id = newId);
    }

    Reports article(Gtin gtin) {
        return with(report -> report.article = Optional.of(gtin));
    }

    Reports failing() {
        return with(report -> {
            report.results = List.of(result(true), result(false));
            report.verdict = Verdict.NON_CONFORMANT;
        });
    }

    Reports verdict(Verdict newVerdict) {
        return with(report -> report.verdict = newVerdict);
    }

    Reports defective(int count) {
        return with(report -> report.defective = count);
    }

    Reports results(TestResult... newResults) {
        return with(report -> report.results = List.of(newResults));
    }

    Reports valid(Duration time) {
        return with(report -> report.validUntil = Optional.of(WRITTEN.plus(time)));
    }

    Reports forEver() {
        return with(report -> report.validUntil = Optional.empty());
    }

    Reports unaccredited() {
        return with(report -> report.accreditation = Optional.empty());
    }

    Reports withoutDocuments() {
        return with(report -> report.documents = List.of());
    }

    Reports superseding(QcReport old) {
        return with(report -> report.supersedes = Optional.of(old.ref()));
    }

    Reports at(Instant time) {
        return with(report -> report.at = time);
    }

    QcReport build() {
        return new QcReport(
                subject,
                level,
                reporter.gln(),
                RecordId.of(id),
                article,
                "GB/T 2828.1 II AQL 2.5",
                50,
                defective,
                List.of("S-1"),
                results,
                verdict,
                WRITTEN,
                validUntil,
                accreditation,
                documents,
                supersedes,
                Optional.empty(),
                Optional.empty(),
                at);
    }

    static TestResult result(boolean conforms) {
        return new TestResult(
                "formaldehyde", "GB/T 2912.1", conforms ? "20" : "120", "75", Optional.of("mg/kg"), conforms);
    }

    private Reports accredited() {
        return with(report -> {
            report.accreditation = Optional.of("CNAS L0123");
            report.documents =
                    List.of(new DocumentRef(Digest.of("report"), "application/pdf", 12_000, LocalDate.of(2030, 1, 1)));
        });
    }

    private interface Change {
        void on(Reports report);
    }

    private Reports with(Change change) {
        change.on(this);
        return this;
    }
}
