package io.livetrace.gateway.lookup;

import io.livetrace.domain.label.LabelLeaf;
import io.livetrace.gateway.label.UnitHistory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One scan of goods that are on the ledger, being answered.
 *
 * @param reader who answers
 * @param moment when
 */
record Reading(LookupReader reader, Scan scan, Registered goods, Sources sources, Moment moment) {
    /** Where a shelf life ends at midnight. */
    private static final ZoneId BUYERS_ZONE = ZoneId.of("Asia/Shanghai");

    Answer answer() {
        Names names = new Names(sources.snapshot());
        Scan.Unit unit = scan.unit(sources, reader.gateway());
        HoldReader.Holds holds = new HoldReader(sources, names).of(goods);
        Verdict verdict = Verdict.of(Stream.of(unit.facts(), holds.facts(), expired(), outdated())
                .flatMap(List::stream)
                .toList());
        boolean certain = !verdict.has(VerdictCode.CANNOT_CHECK) && !verdict.has(VerdictCode.UNKNOWN);
        return new Answer(certain ? everything(verdict, unit, holds, names) : warnings(verdict, holds), unit.history());
    }

    private Lookup everything(Verdict verdict, Scan.Unit unit, HoldReader.Holds holds, Names names) {
        GoodsReader described = new GoodsReader(names);
        List<Sale> sales = goods.lot()
                .map(lot -> reader.sellers().of(lot.id(), sources.snapshot()))
                .orElse(List.of());
        List<Step> more = Stream.concat(
                        unit.history().map(history -> opened(history, names)).stream(),
                        sales.stream().map(Reading::offered))
                .toList();
        List<Inspection> quality = new QualityReader(sources, names, moment.at()).of(goods);
        List<Step> journey = new JourneyReader(sources, names)
                .of(goods, scan.item(), unit.leaf().map(LabelLeaf::hash), more);
        return new Lookup(
                scan.item(),
                verdict,
                Optional.of(described.product(goods)),
                described.lot(goods),
                sales,
                quality,
                journey,
                holds.recall(),
                evidence(),
                Links.of(scan.item()));
    }

    /** Where we cannot vouch for the code, nothing reassuring is told of the goods that it claims to be. */
    private Lookup warnings(Verdict verdict, HoldReader.Holds holds) {
        return new Lookup(
                scan.item(),
                verdict,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                holds.recall(),
                evidence(),
                List.of());
    }

    private Evidence evidence() {
        return reader.evidence().of(sources, Optional.of(goods.product().brand()));
    }

    private List<Fact> expired() {
        LocalDate today = LocalDate.ofInstant(moment.at(), BUYERS_ZONE);
        return goods.lot()
                .flatMap(lot -> lot.expiresOn().filter(today::isAfter))
                .<List<Fact>>map(lastDay -> List.of(new Fact.Expired(lastDay)))
                .orElse(List.of());
    }

    private List<Fact> outdated() {
        return moment.current()
                ? List.of()
                : List.of(new Fact.CannotCheck(sources.snapshot().asOfTime()));
    }

    private static Step opened(UnitHistory history, Names names) {
        return new Step(
                Step.Kind.OPENED,
                history.opening().at(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(names.company(history.opening().through())),
                Optional.empty(),
                Optional.empty());
    }

    private static Step offered(Sale sale) {
        return new Step(
                Step.Kind.OFFERED,
                sale.from(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(sale.operator()),
                Optional.empty(),
                Optional.of(sale.session()));
    }
}
