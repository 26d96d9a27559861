package io.livetrace.domain.livestream;

import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.lot.BlockedBy;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.participant.Host;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolUpdate;
import io.livetrace.domain.quality.QcLevel;
import io.livetrace.domain.quality.QcReport;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything on the ledger that the confirmation of a slot depends on.
 *
 * @param session in which it is sold
 * @param operator who sells
 * @param host who presents, if registered
 * @param products the offer's products, of all variants
 * @param goods what the planned lanes would sell, by pool
 * @param shelf where the slot has priorities: what the owners that agreed have of its articles in warehouses
 * @param channel the channel's priorities, where it has some
 * @param plans the lanes as planned
 * @param supply what the slot was given before, when stock is added
 * @param reports the newest report of a level on a subject, authentic
 * @param evidence whether a cited report is there
 * @param agreements the owners' agreements
 * @param credits how much of an owner's stock may be sold before it is paid
 * @param check the operator's selection check
 */
public record Preparation(
        Slot slot,
        Session session,
        Participant operator,
        Optional<Host> host,
        List<Product> products,
        List<Goods> goods,
        List<Goods> shelf,
        Optional<ChannelPriorities> channel,
        List<LanePlan> plans,
        SlotSupply supply,
        Reports reports,
        Evidence evidence,
        List<Agreement> agreements,
        Credits credits,
        Optional<SelectionCheck> check) {

    /** A component of a variant, with its product. */
    record Part(Offer.Component component, Product product) {}

    /** Stock of one pool, with its lot, place and what stands against its sale. */
    public record Goods(PoolUpdate pool, Lot lot, Product product, Location place, List<BlockedBy> blocked) {
        public PoolId id() {
            return pool.now().pool();
        }
    }

    /** Where reports are looked up. */
    @FunctionalInterface
    public interface Reports {
        Optional<QcReport> newest(Subject subject, QcLevel level);
    }

    /** Where cited reports are looked up. */
    @FunctionalInterface
    public interface Evidence {
        boolean exists(Statement.Citation citation);
    }

    /** The components of every variant, in the offer's order. */
    Stream<Part> components() {
        return slot.variants().stream().flatMap(this::components);
    }

    /** The components of a variant, in the offer's order. */
    Stream<Part> components(Offer.Variant variant) {
        List<Offer.Component> components = slot.offer().components();
        return IntStream.range(0, components.size())
                .mapToObj(
                        i -> new Part(components.get(i), product(variant.gtins().get(i))));
    }

    /** Where an owner's credit for the slot is looked up. */
    @FunctionalInterface
    public interface Credits {
        /** How many units; absent where the owner has set the operator no limit. */
        Optional<Integer> of(Gln owner);
    }

    /** How many pieces the planned lanes take of that stock. */
    Quantity wanted(Goods goods) {
        Quantity wanted = Quantity.pieces(0);
        for (LanePlan plan : plans) {
            for (int i = 0; i < plan.parts().size(); i++) {
                if (plan.parts().get(i).pool().equals(goods.id())) {
                    wanted = wanted.plus(pieces(plan, i));
                }
            }
        }
        return wanted;
    }

    /** How many pieces a planned lane takes of the offer's component of that index. */
    Quantity pieces(LanePlan plan, int component) {
        return Quantity.pieces(Math.multiplyExact(
                (long) plan.units(), slot.offer().components().get(component).quantity()));
    }

    /** How many units of that owner's stock are on sale then; a brand also makes what is promised and not there. */
    long unitsOf(Gln owner) {
        boolean makes = products.stream().anyMatch(product -> product.brand().equals(owner));
        return unitsFrom(pool -> pool.owner().equals(owner)) + (makes && slot.preSale() ? unitsToMake() : 0);
    }

    /** How many units on sale then have a component from any of these pools. */
    long unitsFrom(Predicate<PoolId> pools) {
        long planned = plans.stream()
                .filter(plan -> plan.parts().stream().map(LanePlan.Part::pool).anyMatch(pools))
                .mapToLong(LanePlan::units)
                .sum();
        return supply.unitsFrom(pools) + planned;
    }

    /** How many units of its stock an owner has agreed to sell on these terms. */
    long agreedUnits(Gln owner) {
        return agreements.stream()
                .filter(agreement -> agreement.owner().equals(owner))
                .filter(agreement -> agreement.termsDigest().equals(slot.termsDigest()))
                .mapToLong(Agreement::units)
                .sum();
    }

    /** How many of the slot's units have no stock yet. */
    long unitsToMake() {
        return slot.variants().stream().mapToLong(this::unitsToMake).sum();
    }

    /** How many units of a variant have no stock yet. */
    long unitsToMake(Offer.Variant variant) {
        return Math.max(0, variant.units() - unitsInLanes(variant));
    }

    /** How many units of a variant are in lanes, or planned in them. */
    long unitsInLanes(Offer.Variant variant) {
        long planned = plans.stream()
                .filter(plan -> plan.articles().equals(variant.gtins()))
                .mapToLong(LanePlan::units)
                .sum();
        return supply.unitsOf(variant.gtins()) + planned;
    }

    private Product product(Gtin gtin) {
        return products.stream()
                .filter(product -> product.gtin().equals(gtin))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not loaded: " + gtin));
    }

    Goods goods(PoolId pool) {
        return goods.stream()
                .filter(one -> one.id().equals(pool))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not loaded: " + pool));
    }
}
