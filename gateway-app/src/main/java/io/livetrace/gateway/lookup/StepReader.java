package io.livetrace.gateway.lookup;

import io.livetrace.domain.catalog.Category;
import io.livetrace.domain.catalog.CategoryRules;
import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.epcis.How;
import io.livetrace.domain.epcis.Identifier;
import io.livetrace.domain.epcis.Where;
import io.livetrace.domain.gs1.DigitalLink;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One event as one step of the journey.
 *
 * @param names what companies and places are called
 * @param parcels which parcels concern the code
 * @param category which temperatures the goods must keep
 */
record StepReader(Names names, Parcels parcels, Category category) {
    private static final String TEMPERATURE = "Temperature";

    /** What the event was for this thing; absent when a consumer need not know. */
    Optional<Step> step(EpcisEvent event, Identifier thing) {
        return StepKind.of(event, thing)
                .map(kind -> kind == Step.Kind.READING && isOutOfRange(event) ? Step.Kind.READING_OUT_OF_RANGE : kind)
                .map(kind -> new Step(
                        kind,
                        event.when().eventTime(),
                        Optional.empty(),
                        city(event, kind),
                        Optional.of(names.company(event.recorder())),
                        Optional.empty(),
                        temperatures(event)));
    }

    private Optional<Text> city(EpcisEvent event, Step.Kind kind) {
        Where where = event.where();
        Optional<Text> place = where.readPoint()
                .or(where::bizLocation)
                .flatMap(Identifier::link)
                .flatMap(DigitalLink::location)
                .flatMap(names::city);
        return place.or(() -> kind == Step.Kind.DELIVERED ? parcels.buyersCity(event) : Optional.empty());
    }

    private boolean isOutOfRange(EpcisEvent event) {
        return CategoryRules.of(category)
                .temperature()
                .map(range -> degrees(event).stream().anyMatch(value -> !range.contains(value)))
                .orElse(false);
    }

    /** The temperatures that the event tells, such as {@code 2.1–3.4 °C}. */
    private static Optional<Text> temperatures(EpcisEvent event) {
        List<BigDecimal> degrees = degrees(event);
        return degrees.stream().min(Comparator.naturalOrder()).map(lowest -> {
            BigDecimal highest = degrees.stream().max(Comparator.naturalOrder()).orElse(lowest);
            String range = lowest.compareTo(highest) == 0
                    ? lowest.toPlainString()
                    : lowest.toPlainString() + "–" + highest.toPlainString();
            return Text.of(range + " °C");
        });
    }

    private static List<BigDecimal> degrees(EpcisEvent event) {
        return event.how().reports().stream()
                .filter(report ->
                        report.type().equals(TEMPERATURE) && report.uom().equals(Optional.of("CEL")))
                .map(How.Report::value)
                .flatMap(Optional::stream)
                .toList();
    }
}
