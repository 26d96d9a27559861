package io.livetrace.gateway.quality;

import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.quality.HoldLift;
import io.livetrace.domain.quality.QcHead;
import io.livetrace.domain.quality.QcReport;
import io.livetrace.gateway.readmodel.Entry;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Projection;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.readmodel.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everyone may see what was found: it is what quality papers are for. */
public final class QualityProjections {
    static final String REPORTS = "qc-reports";
    static final List<String> FILTERS = List.of("subject", "level", "reporter", "gtin");

    private QualityProjections() {}

    public static List<Projection<?>> all() {
        return List.of(new OfReport(), new Open<>(QcHead.TYPE), new Open<>(HoldLift.TYPE));
    }

    private record OfReport() implements Projection<QcReport> {
        @Override
        public RecordType<QcReport> type() {
            return QcReport.TYPE;
        }

        @Override
        public Visibility visibility(QcReport report, Snapshot now) {
            return Visibility.everyone();
        }

        @Override
        public Optional<Entry> entry(QcReport report, Snapshot now) {
            return Optional.of(Entry.newestFirst(
                    REPORTS, report.at(), report.verdict(), report.reportId(), report.subject(), report.plan()));
        }

        @Override
        public List<Facet> facets(QcReport report) {
            Optional<Gtin> tested = report.tested();
            return Stream.concat(
                            Stream.of(
                                    Facet.of("subject", report.subject()),
                                    Facet.of("level", report.level()),
                                    Facet.of("reporter", report.reporter())),
                            tested.map(gtin -> Facet.of("gtin", gtin)).stream())
                    .toList();
        }
    }

    private record Open<T extends LedgerRecord>(RecordType<T> type) implements Projection<T> {
        @Override
        public Visibility visibility(T content, Snapshot now) {
            return Visibility.everyone();
        }
    }
}
