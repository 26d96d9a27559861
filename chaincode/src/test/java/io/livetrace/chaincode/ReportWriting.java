package io.livetrace.chaincode;

import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.quality.DocumentRef;
import io.livetrace.domain.quality.QcLevel;
import io.livetrace.domain.quality.QcReport;
import io.livetrace.domain.quality.ReportRef;
import io.livetrace.domain.quality.TestResult;
import io.livetrace.domain.quality.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A quality report that a test describes and then submits: {@code aReport(INSPECTOR).on(lot).failing().submitted()}. It is
 * complete and conformant unless described otherwise; a company without a peer signs it.
 */
public final class ReportWriting {
    private final Goods goods;
    private final Network network;
    private final Company reporter;
    private final Instant writtenAt;
    private QcLevel level;
    private Optional<Subject> subject = Optional.empty();
    private Optional<Gtin> article = Optional.empty();
    private Optional<ReportRef> supersedes = Optional.empty();
    private Optional<InstructionId> instruction = Optional.empty();
    private Optional<String> id = Optional.empty();
    private boolean conforms = true;

    ReportWriting(Goods goods, Network network, Company reporter) {
        this.goods = goods;
        this.network = network;
        this.reporter = reporter;
        this.level = usualLevel(reporter);
        this.writtenAt = network.clock().instant().minusSeconds(5);
    }

    public ReportWriting on(Lot lot) {
        return on(Subject.of(lot.id()));
    }

    public ReportWriting on(Subject what) {
        subject = Optional.of(what);
        return this;
    }

    /** Samples are of that article, for a report on a style. */
    public ReportWriting of(Gtin gtin) {
        article = Optional.of(gtin);
        return this;
    }

    public ReportWriting atLevel(QcLevel other) {
        level = other;
        return this;
    }

    public ReportWriting withId(String reportId) {
        id = Optional.of(reportId);
        return this;
    }

    public ReportWriting failing() {
        conforms = false;
        return this;
    }

    public ReportWriting superseding(QcReport old) {
        supersedes = Optional.of(old.ref());
        return this;
    }

    public ReportWriting answering(InstructionId asked) {
        instruction = Optional.of(asked);
        return this;
    }

    /** Submits it in the reporter's name. */
    public QcReport submitted() {
        return network.as(reporter).submit("quality:report", written(), QcReport.class);
    }

    /** The report, signed where its reporter has to. */
    public QcReport written() {
        return goods.keyOf(reporter).map(key -> key.sign(unsigned())).orElseGet(this::unsigned);
    }

    public QcReport unsigned() {
        boolean accredited = level == QcLevel.THIRD_PARTY;
        return new QcReport(
                subject.orElseThrow(),
                level,
                reporter.gln(),
                RecordId.of(id.orElseGet(() -> goods.newId("report"))),
                article,
                "GB/T 2828.1 II AQL 2.5",
                50,
                0,
                List.of("S-1"),
                List.of(formaldehyde()),
                conforms ? Verdict.CONFORMANT : Verdict.NON_CONFORMANT,
                writtenAt,
                accredited ? Optional.of(writtenAt.plus(Duration.ofDays(90))) : Optional.empty(),
                accredited ? Optional.of("CNAS L0123") : Optional.empty(),
                accredited ? List.of(document()) : List.of(),
                supersedes,
                instruction,
                Optional.empty(),
                writtenAt);
    }

    private TestResult formaldehyde() {
        return new TestResult(
                "formaldehyde", "GB/T 2912.1", conforms ? "20" : "120", "75", Optional.of("mg/kg"), conforms);
    }

    private static DocumentRef document() {
        return new DocumentRef(Digest.of("report"), "application/pdf", 12_000, LocalDate.of(2035, 1, 1));
    }

    private static QcLevel usualLevel(Company reporter) {
        return switch (reporter) {
            case PLATFORM -> QcLevel.PLATFORM_SPOT;
            case INSPECTOR -> QcLevel.THIRD_PARTY;
            case BRAND, MILL, LOGISTICS, ANCHOR -> QcLevel.BRAND_SELF;
        };
    }
}
