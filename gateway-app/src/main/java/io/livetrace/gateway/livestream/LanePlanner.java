package io.livetrace.gateway.livestream;

import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.RulesVersion;
import io.livetrace.domain.livestream.Agreement;
import io.livetrace.domain.livestream.ChannelPriorities;
import io.livetrace.domain.livestream.Confirmation;
import io.livetrace.domain.livestream.LanePlan;
import io.livetrace.domain.livestream.LivestreamCode;
import io.livetrace.domain.livestream.LotGates;
import io.livetrace.domain.livestream.Offer;
import io.livetrace.domain.livestream.Preparation;
import io.livetrace.domain.livestream.Priority;
import io.livetrace.domain.livestream.Slot;
import io.livetrace.domain.lot.Gates;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolUpdate;
import io.livetrace.domain.pool.StockPool;
import io.livetrace.gateway.pool.Stock;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plans a slot's lanes from the stock that its owners have agreed to sell, by the slot's priorities: one lane per lot and place. A
 * proposal only; the contract decides on the ledger's own stock.
 *
 * @param now what the ledger holds, nothing hidden
 * @param rules by which lots may be sold
 */
record LanePlanner(Snapshot now, Slot slot, Rules rules) {
    /** Where a slot has no priorities. */
    private static final Comparator<Preparation.Goods> USUAL = Priority.EARLIEST_EXPIRY.order(List.of());

    static Confirmation.Confirm plan(Snapshot now, RecordId slotId) {
        Slot slot = now.require(Slot.key(slotId), LivestreamCode.SLOT_NOT_FOUND);
        Snapshot all = now.unrestricted();
        RulesVersion version = all.find(RulesVersion.key()).orElse(RulesVersion.FIRST);
        LanePlanner planner = new LanePlanner(all, slot, Rules.of(version.version()));
        return new Confirmation.Confirm(slotId, planner.shared(planner.lanes()));
    }

    /** Where several companies sell, each has its part of every pool, so that another can sell what one leaves. */
    private List<LanePlan> shared(List<LanePlan> lanes) {
        return slot.sellers()
                .map(sellers -> new Shares(sellers.quotas()).of(lanes))
                .orElse(lanes);
    }

    /** Where owners have not agreed to enough, their stock is planned all the same, so that the gates tell whose word is missing. */
    private List<LanePlan> lanes() {
        Map<Gln, Long> agreed = now.having(Agreement.TYPE, Facet.of("slot", slot.slotId())).stream()
                .collect(Collectors.toMap(Agreement::owner, agreement -> (long) agreement.units()));
        List<LanePlan> lanes = filled(agreed);
        boolean enough = lanes.stream().mapToLong(LanePlan::units).sum() == slot.units();
        if (enough || slot.preSale()) {
            return lanes;
        }
        agreed.replaceAll((owner, units) -> (long) slot.units());
        return filled(agreed);
    }

    private List<LanePlan> filled(Map<Gln, Long> agreed) {
        Filling filling = new Filling(agreed);
        Map<Gtin, List<Filling.Source>> pools = slot.offer().gtins().stream()
                .collect(Collectors.toMap(
                        gtin -> gtin,
                        gtin -> pools(gtin).map(Filling.Source::new).toList()));
        slot.variants().forEach(variant -> filling.with(components(variant, pools), variant.units()));
        return filling.lanes();
    }

    private List<Filling.Component> components(Offer.Variant variant, Map<Gtin, List<Filling.Source>> pools) {
        return IntStream.range(0, variant.gtins().size())
                .mapToObj(i -> new Filling.Component(
                        slot.offer().components().get(i).quantity(),
                        pools.getOrDefault(variant.gtins().get(i), List.of())))
                .toList();
    }

    /**
     * An article's pools, in the order in which they are to be emptied. What may not be sold comes last, so that the gates tell why;
     * a pre-sale has it made instead.
     */
    private Stream<Stock> pools(Gtin gtin) {
        return Stock.having(now, List.of(Facet.of("gtin", gtin))).stream()
                .flatMap(stock -> candidate(stock).stream())
                .filter(candidate -> !candidate.shut() || !slot.preSale())
                .sorted(Comparator.comparing(Candidate::shut)
                        .thenComparing(
                                Candidate::goods,
                                slot.order(now.find(ChannelPriorities.key())).orElse(USUAL))
                        .thenComparing(candidate -> candidate.stock().pool().toString()))
                .map(Candidate::stock);
    }

    /** Stock with what tells whether and when it is sold. */
    private record Candidate(Stock stock, Preparation.Goods goods, boolean shut) {}

    /** What still lies in a factory is not sold from there. */
    private Optional<Candidate> candidate(Stock stock) {
        PoolId pool = stock.pool();
        Optional<Location> place =
                now.find(Location.key(pool.location())).filter(found -> found.kind() != Location.Kind.FACTORY);
        Optional<Lot> lot = now.find(Lot.key(new LotId(pool.gtin(), pool.lot())));
        Optional<Product> product = now.find(Product.key(pool.gtin()));
        return place.flatMap(there ->
                lot.flatMap(made -> product.map(article -> candidate(stock, goods(stock, made, article, there)))));
    }

    private Candidate candidate(Stock stock, Preparation.Goods goods) {
        return new Candidate(
                stock, goods, LotGates.shut(slot, goods, rules).findAny().isPresent());
    }

    private Preparation.Goods goods(Stock stock, Lot lot, Product product, Location place) {
        StockPool pool = new StockPool(stock.pool(), stock.onHand(), stock.allotted(), stock.missing());
        var gates = Gates.of(lot, product).stream().flatMap(key -> now.find(key).stream());
        return new Preparation.Goods(
                new PoolUpdate(pool, List.of()), lot, product, place, Gates.blocking(gates.toList()));
    }
}
