package io.livetrace.gateway.lookup;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.quality.QcLevel;
import io.livetrace.domain.quality.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One of the three levels of quality control, with its newest valid report. A level without a report is shown too.
 *
 * @param required whether the category's rules want this level before a sale
 */
public record Inspection(QcLevel level, boolean required, Optional<Report> report) {
    /** What a report covers. */
    public enum Scope {
        LOT,
        PRODUCT,
        /** All sizes and colours of one design. */
        STYLE;

        public static Scope of(Subject subject) {
            return subject instanceof Subject.OfLot ? LOT : subject instanceof Subject.OfProduct ? PRODUCT : STYLE;
        }
    }

    /**
     * A report as its author wrote it.
     *
     * @param author the brand, the platform or the laboratory
     * @param accreditation the laboratory's, such as its CNAS number
     * @param plan how samples were drawn
     * @param inspected how many were looked at
     * @param defective how many of those had a defect
     * @param documents digests of the report's files, which stay with their author
     */
    public record Report(
            RecordId reportId,
            Scope scope,
            Organisation author,
            Optional<String> accreditation,
            String plan,
            int inspected,
            int defective,
            List<Measurement> results,
            Verdict verdict,
            Instant issuedAt,
            Optional<Instant> validUntil,
            List<Digest> documents) {
        public Report {
            results = List.copyOf(results);
            documents = List.copyOf(documents);
        }
    }

    /**
     * One characteristic beside its limit, as the report words them.
     *
     * @param method the standard by which it was tested
     */
    public record Measurement(
            Text characteristic, String method, String value, String limit, Optional<String> unit, boolean conforms) {

        /** Such as {@code 20 mg/kg}. */
        public String valueWithUnit() {
            return unit.map(name -> value + " " + name).orElse(value);
        }
    }
}
