package io.livetrace.gateway.lookup;

import io.livetrace.domain.catalog.Category;
import io.livetrace.domain.catalog.CategoryRules;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.quality.DocumentRef;
import io.livetrace.domain.quality.QcHead;
import io.livetrace.domain.quality.QcLevel;
import io.livetrace.domain.quality.QcReport;
import io.livetrace.domain.quality.TestResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was found about a lot, its product or its style, level by level.
 *
 * @param sources where heads and reports stand
 * @param names what companies are called
 * @param at when the reports must count
 */
record QualityReader(Sources sources, Names names, Instant at) {

    List<Inspection> of(Registered goods) {
        return goods.lot().map(lot -> inspections(goods, lot.id())).orElse(List.of());
    }

    private List<Inspection> inspections(Registered goods, LotId lot) {
        var product = goods.product();
        List<Subject> subjects = List.of(Subject.of(lot), Subject.of(product.gtin()), Subject.styleOf(product));
        return Stream.of(QcLevel.values())
                .map(level -> new Inspection(level, isRequired(level, product.category()), report(level, subjects)))
                .toList();
    }

    /** The report nearest to the lot; a head alone proves nothing, so the report that it points to is read. */
    private Optional<Inspection.Report> report(QcLevel level, List<Subject> subjects) {
        return subjects.stream()
                .flatMap(subject -> sources.find(QcHead.key(subject, level)).stream())
                .flatMap(head -> sources.find(head.report()).stream())
                .filter(report -> report.isValidAt(at))
                .findFirst()
                .map(this::shown);
    }

    private Inspection.Report shown(QcReport report) {
        return new Inspection.Report(
                report.reportId(),
                Inspection.Scope.of(report.subject()),
                names.company(report.reporter()),
                report.accreditation(),
                report.plan(),
                report.inspected(),
                report.defective(),
                report.results().stream().map(QualityReader::shown).toList(),
                report.verdict(),
                report.at(),
                report.validUntil(),
                report.documents().stream().map(DocumentRef::digest).toList());
    }

    private static Inspection.Measurement shown(TestResult result) {
        return new Inspection.Measurement(
                Text.of(result.characteristic()),
                result.method(),
                result.value(),
                result.limit(),
                result.unit(),
                result.conforms());
    }

    private static boolean isRequired(QcLevel level, Category category) {
        CategoryRules rules = CategoryRules.of(category);
        return switch (level) {
            case BRAND_SELF -> category != Category.MATERIAL;
            case PLATFORM_SPOT -> rules.platformSample();
            case THIRD_PARTY -> rules.thirdParty().isPresent();
        };
    }
}
