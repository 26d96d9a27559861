package io.livetrace.domain.quality;

import io.livetrace.domain.catalog.CategoryRules;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.lot.Subject;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** What a report must say, and what its parts must not contradict. */
final class ReportRules {
    /** How long a third party's report holds where the category does not say. */
    private static final Period LONGEST_VALIDITY = Period.ofMonths(12);

    /** Limits that keep a report within one transaction. */
    private static final int MOST_RESULTS = 200;

    private static final int MOST_SAMPLES = 200;
    private static final int MOST_DOCUMENTS = 20;

    private ReportRules() {}

    static void require(QcReport report, Product product, TxContext tx) {
        requireConsistent(report, product);
        requireTimes(report, tx);
        requireComplete(report);
        if (report.level() == QcLevel.THIRD_PARTY) {
            requireThirdParty(report, product);
        }
    }

    private static void requireConsistent(QcReport report, Product product) {
        boolean aboutLot = report.subject() instanceof Subject.OfLot;
        consistent(
                aboutLot || report.level() == QcLevel.THIRD_PARTY,
                "/subject: only a third party reports on a product or a style; others test a lot");
        consistent(
                report.subject().covers(product)
                        && report.article().map(product.gtin()::equals).orElse(true),
                "/article: samples of " + product.gtin() + " say nothing about " + report.subject());
        consistent(
                report.inspected() > 0 && report.defective() >= 0 && report.defective() <= report.inspected(),
                "/defective: at least one piece is inspected, and at most as many are defective");
        boolean allConform = report.results().stream().allMatch(TestResult::conforms);
        consistent(
                report.verdict() == Verdict.CONFORMANT ? allConform : !allConform || report.defective() > 0,
                "/verdict: " + report.verdict() + " contradicts the results");
    }

    private static void requireTimes(QcReport report, TxContext tx) {
        consistent(!report.at().isAfter(tx.time()), "/at: the report would be written in the future");
        consistent(!report.validFrom().isAfter(tx.time()), "/validFrom: the report would not count yet");
        consistent(
                report.validUntil()
                        .map(until -> until.isAfter(report.validFrom()) && until.isAfter(tx.time()))
                        .orElse(true),
                "/validUntil: the report would not count any more");
    }

    private static void requireComplete(QcReport report) {
        complete(!report.plan().isBlank() && report.plan().length() <= 200, "/plan: says how samples were drawn");
        complete(
                !report.results().isEmpty() && report.results().size() <= MOST_RESULTS,
                "/results: has 1 to " + MOST_RESULTS + " results");
        complete(
                report.samples().size() <= MOST_SAMPLES
                        && report.samples().stream().allMatch(sample -> !sample.isBlank() && sample.length() <= 60),
                "/samples: has at most " + MOST_SAMPLES + " numbers of 1 to 60 characters");
        complete(report.documents().size() <= MOST_DOCUMENTS, "/documents: has at most " + MOST_DOCUMENTS);
    }

    private static void requireThirdParty(QcReport report, Product product) {
        complete(
                report.accreditation()
                        .map(text -> !text.isBlank() && text.length() <= 100)
                        .orElse(false),
                "/accreditation: a third party states the number of its accreditation");
        complete(!report.documents().isEmpty(), "/documents: a third party refers to its signed report");
        Period longest = CategoryRules.of(product.category())
                .thirdParty()
                .map(CategoryRules.ThirdPartyRule::validity)
                .orElse(LONGEST_VALIDITY);
        complete(
                report.validUntil()
                        .map(until -> !until.isAfter(after(report.validFrom(), longest)))
                        .orElse(false),
                "/validUntil: a third party's report on a " + product.category() + " counts for at most "
                        + longest.toTotalMonths() + " months");
    }

    private static Instant after(Instant from, Period period) {
        return from.atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }

    private static void consistent(boolean holds, String detail) {
        Refusal.unless(holds, QualityCode.REPORT_INCONSISTENT, detail);
    }

    private static void complete(boolean holds, String detail) {
        Refusal.unless(holds, QualityCode.REPORT_INCOMPLETE, detail);
    }
}
