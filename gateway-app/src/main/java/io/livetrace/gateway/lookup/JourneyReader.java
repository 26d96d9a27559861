package io.livetrace.gateway.lookup;

import io.livetrace.domain.catalog.Category;
import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.epcis.Identifier;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.lot.LotId;
import io.livetrace.gateway.epcis.EpcisProjection;
import io.livetrace.gateway.readmodel.Facet;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The way of a lot, or of one unit of it, from what it was made of to the buyer.
 *
 * @param sources where events stand
 * @param names what companies and places are called
 */
record JourneyReader(Sources sources, Names names) {
    /** Of lots that are made of very many, the histories of some are told. */
    private static final int MOST_MATERIALS = 20;

    /** What of a material's history matters to whoever holds the goods. */
    private static final Set<Step.Kind> OF_MATERIALS = Set.of(
            Step.Kind.MADE,
            Step.Kind.PASSED_INSPECTION,
            Step.Kind.FAILED_INSPECTION,
            Step.Kind.SOLD_ON,
            Step.Kind.RECALLED);

    /**
     * The way that is recorded, newest first, with stretches of which nothing is recorded.
     *
     * @param unit the unit's leaf; absent when the code names none
     * @param more steps that no event tells of
     */
    List<Step> of(Registered goods, Item item, Optional<Digest> unit, List<Step> more) {
        return goods.lot()
                .map(lot -> withGaps(steps(goods, lot, item, unit, more), goods))
                .orElse(List.of());
    }

    private List<Step> steps(
            Registered goods, io.livetrace.domain.lot.Lot lot, Item item, Optional<Digest> unit, List<Step> more) {
        Stream<Identifier> own = Stream.concat(
                Stream.of(Identifier.lot(lot.gtin(), lot.lot())),
                item.serial().map(serial -> Identifier.unit(lot.gtin(), serial)).stream());
        Stream<Step> ownSteps = own.flatMap(thing -> stepsOf(thing, goods, unit));
        Stream<Step> materials = lot.ancestors().stream().limit(MOST_MATERIALS).flatMap(this::stepsOf);
        return Stream.of(ownSteps, materials, more.stream())
                .flatMap(steps -> steps)
                .filter(distinct())
                .sorted(Comparator.comparing(Step::at).reversed())
                .toList();
    }

    private Stream<Step> stepsOf(Identifier thing, Registered goods, Optional<Digest> unit) {
        List<EpcisEvent> events = events(thing);
        Parcels parcels = Parcels.of(events, unit, sources);
        StepReader reader = new StepReader(names, parcels, goods.product().category());
        return events.stream().filter(parcels::concern).flatMap(event -> reader.step(event, thing).stream());
    }

    private Stream<Step> stepsOf(LotId material) {
        Identifier thing = Identifier.lot(material.gtin(), material.lot());
        List<EpcisEvent> events = events(thing);
        Parcels parcels = Parcels.of(events, Optional.empty(), sources);
        StepReader reader = new StepReader(names, parcels, Category.MATERIAL);
        return events.stream()
                .filter(parcels::concern)
                .flatMap(event -> reader.step(event, thing).stream())
                .filter(step -> OF_MATERIALS.contains(step.kind()))
                .map(step -> step.ofMaterial(names.product(material.gtin())));
    }

    /** Events about a thing, without those that their company has declared wrong. */
    private List<EpcisEvent> events(Identifier thing) {
        List<EpcisEvent> all = sources.having(EpcisEvent.TYPE, Facet.of(EpcisProjection.EPC, thing));
        Set<String> wrong = all.stream()
                .filter(EpcisEvent::declaresError)
                .map(EpcisEvent::eventID)
                .collect(Collectors.toSet());
        return all.stream().filter(event -> !wrong.contains(event.eventID())).toList();
    }

    /** What happened several times a day at one place is told once: a lot is scanned often. */
    private record Told(
            Step.Kind kind,
            LocalDate day,
            Optional<Text> city,
            Optional<Organisation> party,
            Optional<Text> material) {}

    private static java.util.function.Predicate<Step> distinct() {
        Set<Told> told = new HashSet<>();
        return step -> told.add(new Told(
                step.kind(),
                LocalDate.ofInstant(step.at(), ZoneOffset.UTC),
                step.city(),
                step.party(),
                step.material()));
    }

    private static List<Step> withGaps(List<Step> steps, Registered goods) {
        Duration longest =
                goods.product().category() == Category.CHILLED_FOOD ? Duration.ofDays(2) : Duration.ofDays(21);
        List<Step> all = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (i > 0 && Duration.between(step.at(), steps.get(i - 1).at()).compareTo(longest) > 0) {
                all.add(Step.gap(step.at(), steps.get(i - 1).at()));
            }
            all.add(step);
        }
        return all;
    }
}
