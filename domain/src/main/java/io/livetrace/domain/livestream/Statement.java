package io.livetrace.domain.livestream;

import io.livetrace.domain.catalog.LocalText;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.quality.QcLevel;
import io.livetrace.domain.quality.QcReport;
import io.livetrace.domain.quality.ReportRef;
import java.util.List;
import java.util.Optional;

/**
 * A marketing claim that the stream makes, with its evidence.
 *
 * @param documents digests of what the brand keeps as evidence
 * @param report the report that shows it
 */
public record Statement(LocalText text, List<Digest> documents, Optional<Citation> report) {

    /** Names a report on the ledger. */
    public record Citation(Subject subject, QcLevel level, ReportRef report) {
        public RecordKey<QcReport> key() {
            return QcReport.key(subject, level, report);
        }
    }

    public Statement {
        documents = List.copyOf(documents);
    }

    boolean hasEvidence() {
        return report.isPresent() || !documents.isEmpty();
    }
}
