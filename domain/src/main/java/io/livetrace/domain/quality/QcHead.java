package io.livetrace.domain.quality;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import io.livetrace.domain.lot.Subject;
import java.time.Instant;
import java.util.Optional;

/**
 * Points to the newest report of one level on one subject. Not sealed: a reader relies on the {@link QcReport} that it finds
 * by this head, never on the head alone.
 */
public record QcHead(
        Subject subject, QcLevel level, Gln reporter, RecordId reportId, Verdict verdict, Optional<Instant> validUntil)
        implements LedgerRecord {

    public static final RecordType<QcHead> TYPE = new RecordType<>("QcHead", QcHead.class, Speaker.nobody());

    public static QcHead to(QcReport report) {
        return new QcHead(
                report.subject(),
                report.level(),
                report.reporter(),
                report.reportId(),
                report.verdict(),
                report.validUntil());
    }

    public static RecordKey<QcHead> key(Subject subject, QcLevel level) {
        return TYPE.key(subject, level);
    }

    @Override
    public RecordKey<QcHead> recordKey() {
        return key(subject, level);
    }

    /** The key of the report that this head points to. */
    public RecordKey<QcReport> report() {
        return QcReport.key(subject, level, new ReportRef(reporter, reportId));
    }
}
