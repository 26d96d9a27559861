package io.livetrace.gateway.livestream;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.livestream.Agreement;
import io.livetrace.domain.livestream.Confirmation;
import io.livetrace.domain.livestream.LanePlan;
import io.livetrace.domain.livestream.LivestreamCode;
import io.livetrace.domain.livestream.Offer;
import io.livetrace.domain.livestream.Slot;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.gateway.pool.Stock;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Plans a slot's lanes from the stock that its owners have agreed to sell: earliest expiry first, one lane per lot and place.
 * A proposal only; the contract decides on the ledger's own stock.
 *
 * @param now what the ledger holds, nothing hidden
 */
record LanePlanner(Snapshot now) {
    private static final int MARK_PERCENT = 10;

    static Confirmation.Confirm plan(Snapshot now, RecordId slotId) {
        LanePlanner planner = new LanePlanner(now.unrestricted());
        Slot slot = now.require(Slot.key(slotId), LivestreamCode.SLOT_NOT_FOUND);
        List<Offer.Component> components = slot.offer().components();
        return new Confirmation.Confirm(
                slotId,
                components.size() == 1 ? planner.single(slot, components.get(0)) : planner.bundle(slot, components));
    }

    /** One lane per pool until there are units enough. */
    private List<LanePlan> single(Slot slot, Offer.Component component) {
        List<LanePlan> lanes = new ArrayList<>();
        long left = slot.units();
        for (Stock stock : pools(slot, component)) {
            int units = (int) Math.min(left, stock.onHand().toPieces() / component.quantity());
            if (units > 0) {
                lanes.add(lane(List.of(stock), units));
                left -= units;
            }
        }
        return lanes;
    }

    /** One lane for a bundle: for each component the first pool that has enough for all units. */
    private List<LanePlan> bundle(Slot slot, List<Offer.Component> components) {
        List<Stock> parts = new ArrayList<>();
        for (Offer.Component component : components) {
            pools(slot, component).stream()
                    .filter(stock -> stock.onHand().toPieces() >= (long) slot.units() * component.quantity())
                    .findFirst()
                    .ifPresent(parts::add);
        }
        return parts.size() == components.size() ? List.of(lane(parts, slot.units())) : List.of();
    }

    private static LanePlan lane(List<Stock> stocks, int units) {
        List<LanePlan.Part> parts = stocks.stream()
                .map(stock -> new LanePlan.Part(stock.pool(), stock.incoming()))
                .toList();
        return new LanePlan(parts, units, units * MARK_PERCENT / 100);
    }

    private List<Stock> pools(Slot slot, Offer.Component component) {
        List<Gln> owners = now.having(Agreement.TYPE, Facet.of("slot", slot.slotId())).stream()
                .map(Agreement::owner)
                .toList();
        return Stock.having(now, List.of(Facet.of("gtin", component.gtin()))).stream()
                .filter(stock -> owners.contains(stock.pool().owner()) && isWarehouse(stock.pool()))
                .sorted(Comparator.comparing((Stock stock) -> expiry(stock.pool()))
                        .thenComparing(stock -> stock.pool().toString()))
                .toList();
    }

    /** What still lies in a factory is not sold from there. */
    private boolean isWarehouse(PoolId pool) {
        return now.find(Location.key(pool.location()))
                .map(place -> place.kind() != Location.Kind.FACTORY)
                .orElse(false);
    }

    private LocalDate expiry(PoolId pool) {
        return now.find(Lot.key(new LotId(pool.gtin(), pool.lot())))
                .flatMap(Lot::expiresOn)
                .orElse(LocalDate.MAX);
    }
}
