package io.livetrace.chaincode.quality;

import io.livetrace.chaincode.ledger.State;
import io.livetrace.chaincode.participant.SignatureReader;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.quality.QcHead;
import io.livetrace.domain.quality.QcLevel;
import io.livetrace.domain.quality.QcReport;
import io.livetrace.domain.quality.QualityCode;
import java.util.Optional;

/** Reads reports so that a transaction may rely on them: sealed by their reporter, or signed with the reporter's key. */
public record ReportReader(State state) {
    /** The newest report of that level on that subject. */
    public Optional<QcReport> newest(Subject subject, QcLevel level) {
        return state.find(QcHead.key(subject, level))
                .map(head -> state.require(head.report(), QualityCode.REPORT_NOT_FOUND))
                .map(report -> authentic(report, QcHead.key(subject, level)));
    }

    private QcReport authentic(QcReport report, RecordKey<QcHead> head) {
        Refusal.unless(
                QcHead.key(report.subject(), report.level()).equals(head),
                KernelCode.UNSEALED,
                head + " points to a report about something else; nobody may rely on it");
        return new SignatureReader(state).authentic(report);
    }
}
