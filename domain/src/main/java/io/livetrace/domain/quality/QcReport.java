package io.livetrace.domain.quality;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.participant.Signatures;
import io.livetrace.domain.participant.Signed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What someone found when testing goods. The reporter writes the whole record, also its time, and may sign it; it is never
 * changed, a later report supersedes it.
 *
 * @param reporter who tested and answers for it
 * @param reportId the reporter's own id
 * @param article the GTIN that the samples are of, needed where the subject is a style
 * @param plan how samples were drawn, such as GB/T 2828.1 II AQL 2.5
 * @param inspected how many pieces or samples were looked at
 * @param defective how many of those had a defect
 * @param samples seal or sample numbers
 * @param validUntil when the report stops counting; a third party's always says
 * @param accreditation the number under which a third party is accredited, such as CNAS L0123
 * @param supersedes the report of the same subject and level that this one replaces
 * @param instruction the INSPECT instruction that this report completes
 * @param signature detached JWS over the rest, see {@link Signatures}
 * @param at when the reporter wrote it
 */
public record QcReport(
        Subject subject,
        QcLevel level,
        Gln reporter,
        RecordId reportId,
        Optional<Gtin> article,
        String plan,
        int inspected,
        int defective,
        List<String> samples,
        List<TestResult> results,
        Verdict verdict,
        Instant validFrom,
        Optional<Instant> validUntil,
        Optional<String> accreditation,
        List<DocumentRef> documents,
        Optional<ReportRef> supersedes,
        Optional<InstructionId> instruction,
        Optional<String> signature,
        Instant at)
        implements Signed<QcReport> {

    public static final RecordType<QcReport> TYPE = new RecordType<>("QcReport", QcReport.class, Speaker.party(2));

    public QcReport {
        samples = List.copyOf(samples);
        results = List.copyOf(results);
        documents = List.copyOf(documents);
    }

    public static RecordKey<QcReport> key(Subject subject, QcLevel level, ReportRef report) {
        return TYPE.key(subject, level, report.reporter(), report.reportId());
    }

    @Override
    public RecordKey<QcReport> recordKey() {
        return key(subject, level, ref());
    }

    /** How other records name this report. */
    public ReportRef ref() {
        return new ReportRef(reporter, reportId);
    }

    /** Whether the report counts at that time. */
    public boolean isValidAt(Instant time) {
        return !time.isBefore(validFrom) && validUntil.map(time::isBefore).orElse(true);
    }

    /** The GTIN that was tested: the subject's own, or that of the samples. */
    public Optional<Gtin> tested() {
        return subject.gtin().or(() -> article);
    }

    @Override
    public Gln by() {
        return reporter;
    }

    @Override
    public QcReport said() {
        return with(Optional.empty());
    }

    @Override
    public QcReport with(String newSignature) {
        return with(Optional.of(newSignature));
    }

    private QcReport with(Optional<String> newSignature) {
        return new QcReport(
                subject,
                level,
                reporter,
                reportId,
                article,
                plan,
                inspected,
                defective,
                samples,
                results,
                verdict,
                validFrom,
                validUntil,
                accreditation,
                documents,
                supersedes,
                instruction,
                newSignature,
                at);
    }
}
