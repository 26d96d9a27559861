package io.livetrace.gateway.lookup;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.lot.LotId;
import io.livetrace.gateway.readmodel.Snapshot;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Assembles a lookup from what ledger and vault know.
 *
 * @param gateway the company whose gateway this is
 * @param evidence tells how we know
 * @param sellers tells who sold a lot
 */
record LookupReader(Gln gateway, EvidenceReader evidence, Sellers sellers) {

    /** What is known of the scan. */
    Answer read(Scan scan, Snapshot now, Moment moment) {
        Sources sources = new Sources(now);
        return registered(scan, sources)
                .map(goods -> new Reading(this, scan, goods, sources, moment).answer())
                .orElseGet(() -> Answer.of(nothing(scan, sources, moment)));
    }

    private Lookup nothing(Scan scan, Sources sources, Moment moment) {
        Fact fact = moment.current()
                ? unregistered(scan, sources.snapshot())
                : new Fact.CannotCheck(sources.snapshot().asOfTime());
        return Lookup.bare(scan.item(), Verdict.of(fact), evidence.of(sources, Optional.empty()));
    }

    /** What others wrote in a company's name is worse than nothing, and is not told as if it were nothing. */
    private static Fact unregistered(Scan scan, Snapshot now) {
        Stream<RecordKey<?>> keys = Stream.concat(
                Stream.of(io.livetrace.domain.catalog.Product.key(scan.item().gtin())),
                scan.kept().lot().map(io.livetrace.domain.lot.Lot::key).stream());
        int unsealed = (int) keys.filter(now::isAside).count();
        return unsealed > 0 ? new Fact.Anomaly(Fact.Anomaly.Reason.UNSEALED_RECORD, unsealed) : new Fact.Unknown();
    }

    /** The goods that the code names; absent when product or lot are not on the ledger. */
    private static Optional<Registered> registered(Scan scan, Sources sources) {
        Optional<LotId> named = scan.kept().lot();
        Optional<io.livetrace.domain.lot.Lot> lot =
                named.flatMap(id -> sources.find(io.livetrace.domain.lot.Lot.key(id)));
        return sources.find(io.livetrace.domain.catalog.Product.key(scan.item().gtin()))
                .filter(product -> named.isPresent() == lot.isPresent())
                .map(product -> new Registered(product, lot));
    }
}
