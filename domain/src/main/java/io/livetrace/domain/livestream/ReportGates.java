package io.livetrace.domain.livestream;

import io.livetrace.domain.catalog.CategoryRules;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.livestream.GateFailure.GateCode;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.quality.QcLevel;
import io.livetrace.domain.quality.QcReport;
import io.livetrace.domain.quality.Verdict;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The gates that want a valid report saying that goods conform, as their category demands. */
final class ReportGates {
    private ReportGates() {}

    /** Those of a lot. */
    static Stream<GateFailure> shut(Preparation.Reports reports, Preparation.Goods goods, Instant now) {
        Subject lot = Subject.of(goods.lot().id());
        boolean sampled = CategoryRules.of(goods.product().category()).platformSample();
        return Stream.concat(
                shut(reports, lot, QcLevel.BRAND_SELF, now),
                sampled ? shut(reports, lot, QcLevel.PLATFORM_SPOT, now) : Stream.empty());
    }

    /** Those of a product or its style. */
    static Stream<GateFailure> shut(Preparation.Reports reports, Product product, Instant now) {
        return CategoryRules.of(product.category())
                .thirdParty()
                .map(rule -> shut(reports, subject(rule.scope(), product), QcLevel.THIRD_PARTY, now))
                .orElse(Stream.empty());
    }

    private static Subject subject(CategoryRules.Scope scope, Product product) {
        return switch (scope) {
            case STYLE -> Subject.styleOf(product);
            case PRODUCT -> Subject.of(product.gtin());
        };
    }

    private static Stream<GateFailure> shut(Preparation.Reports reports, Subject subject, QcLevel level, Instant now) {
        Optional<QcReport> valid = reports.newest(subject, level).filter(found -> found.isValidAt(now));
        if (valid.isEmpty()) {
            return failure(GateCode.REPORT_MISSING, subject, "a valid report of level " + level + " is missing");
        }
        Verdict verdict = valid.orElseThrow().verdict();
        return verdict == Verdict.CONFORMANT
                ? Stream.empty()
                : failure(
                        GateCode.REPORT_NOT_CONFORMANT,
                        subject,
                        "the newest report of level " + level + " is " + verdict);
    }

    private static Stream<GateFailure> failure(GateCode code, Subject subject, String detail) {
        return Stream.of(new GateFailure(code, subject.toString(), detail));
    }
}
