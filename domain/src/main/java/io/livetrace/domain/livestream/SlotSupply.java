package io.livetrace.domain.livestream;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneComponent;
import io.livetrace.domain.stock.LaneGrant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a slot was given from pools, lane by lane. Written when stock comes and by no lane, so that stock can be added while the
 * lanes sell: whoever adds some reads this and none of them. What lanes give back stays counted.
 */
public record SlotSupply(RecordId slotId, List<Supplied> lanes) implements LedgerRecord {
    public static final RecordType<SlotSupply> TYPE =
            new RecordType<>("SlotSupply", SlotSupply.class, Speaker.nobody());

    /** What one lane was given: so many units of these pools, for that seller. */
    public record Supplied(int n, List<LaneComponent> components, long units, Optional<Gln> seller) {
        public Supplied {
            components = List.copyOf(components);
        }

        private static Supplied to(Lane lane) {
            return new Supplied(lane.n(), lane.components(), lane.counts().allotted(), lane.seller());
        }

        private Supplied and(long more) {
            return new Supplied(n, components, units + more, seller);
        }

        private List<Gtin> articles() {
            return LaneComponent.articles(components);
        }

        private boolean hasAny(Predicate<PoolId> pools) {
            return components.stream().map(LaneComponent::pool).anyMatch(pools);
        }
    }

    public SlotSupply {
        lanes = List.copyOf(lanes);
    }

    /** Of a slot that is not confirmed yet. */
    public static SlotSupply none(RecordId slotId) {
        return new SlotSupply(slotId, List.of());
    }

    /** Of a slot that was confirmed before supplies were written down: what its lanes have, and what is between them. */
    public static SlotSupply of(RecordId slotId, List<Lane> lanes, List<LaneGrant> grants) {
        SlotSupply supply = none(slotId).with(lanes);
        for (LaneGrant grant : grants) {
            supply = supply.adding(grant.from(), grant.units());
        }
        return supply;
    }

    public static RecordKey<SlotSupply> key(RecordId slotId) {
        return TYPE.key(slotId);
    }

    @Override
    public RecordKey<SlotSupply> recordKey() {
        return key(slotId);
    }

    /** With lanes that are new. */
    SlotSupply with(List<Lane> more) {
        return new SlotSupply(
                slotId,
                Stream.concat(lanes.stream(), more.stream().map(Supplied::to)).toList());
    }

    /** With more units of one lane. */
    SlotSupply adding(int n, long units) {
        return new SlotSupply(
                slotId,
                lanes.stream()
                        .map(lane -> lane.n() == n ? lane.and(units) : lane)
                        .toList());
    }

    Optional<Supplied> lane(int n) {
        return lanes.stream().filter(lane -> lane.n() == n).findFirst();
    }

    long unitsOf(Gln seller) {
        return lanes.stream()
                .filter(lane -> lane.seller().filter(seller::equals).isPresent())
                .mapToLong(Supplied::units)
                .sum();
    }

    /** Whether that seller was given a lane with units of these products. */
    boolean has(List<Gtin> articles, Optional<Gln> seller) {
        return lanes.stream()
                .anyMatch(lane ->
                        lane.articles().equals(articles) && lane.seller().equals(seller));
    }

    /** How many units consist of these products. */
    long unitsOf(List<Gtin> articles) {
        return lanes.stream()
                .filter(lane -> lane.articles().equals(articles))
                .mapToLong(Supplied::units)
                .sum();
    }

    /** How many of the units have a component from any of these pools. */
    long unitsFrom(Predicate<PoolId> pools) {
        return lanes.stream()
                .filter(lane -> lane.hasAny(pools))
                .mapToLong(Supplied::units)
                .sum();
    }
}
