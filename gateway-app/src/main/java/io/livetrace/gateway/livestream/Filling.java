package io.livetrace.gateway.livestream;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.livestream.LanePlan;
import io.livetrace.domain.stock.Lane;
import io.livetrace.gateway.pool.Stock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fills a slot's lanes from the pools of each component, one after the other, as far as their owners have agreed. A lane ends where
 * one of its pools does. One filling is for all variants of an offer: what one has taken, the next does not find.
 */
final class Filling {
    private static final int MARK_PERCENT = 10;

    private final Map<Gln, Long> agreed = new TreeMap<>(Comparator.comparing(Gln::value));
    private final List<LanePlan> lanes = new ArrayList<>();

    /** @param agreed how many units each owner sells */
    Filling(Map<Gln, Long> agreed) {
        this.agreed.putAll(agreed);
    }

    /** A pool, and how many pieces are left in it, for whatever components it is looked at. */
    static final class Source {
        private final Stock stock;
        private long pieces;

        Source(Stock stock) {
            this.stock = stock;
            this.pieces = stock.onHand().toPieces();
        }

        private Gln owner() {
            return stock.pool().owner();
        }
    }

    /** So many pieces of a unit, from these pools, in the order in which they are emptied. */
    record Component(int quantity, List<Source> pools) {}

    /** The lanes so far. */
    List<LanePlan> lanes() {
        return List.copyOf(lanes);
    }

    /** Adds lanes with so many units of these components, or with as many as there are. */
    Filling with(List<Component> components, long units) {
        List<Deque<Source>> pools = components.stream()
                .map(component -> (Deque<Source>) new ArrayDeque<>(component.pools()))
                .toList();
        long left = units;
        while (left > 0 && lanes.size() < Lane.MOST && pools.stream().noneMatch(Deque::isEmpty)) {
            Unit next = Unit.of(components, pools);
            long most = Math.min(left, units(next));
            if (most > 0) {
                take(next, most);
                left -= most;
            } else {
                leaveBehind(next, pools);
            }
        }
        return this;
    }

    /**
     * A unit as it would be taken now.
     *
     * @param sources where each component comes from
     * @param needs how many pieces each of these pools gives
     */
    private record Unit(List<Source> sources, Map<Source, Integer> needs) {
        static Unit of(List<Component> components, List<Deque<Source>> pools) {
            List<Source> sources = pools.stream().map(Deque::element).toList();
            Map<Source, Integer> needs = new LinkedHashMap<>();
            for (int i = 0; i < sources.size(); i++) {
                needs.merge(sources.get(i), components.get(i).quantity(), Integer::sum);
            }
            return new Unit(sources, needs);
        }

        long unitsFrom(Source source) {
            return source.pieces / needs.getOrDefault(source, 1);
        }
    }

    private long units(Unit unit) {
        return unit.sources().stream()
                .mapToLong(source -> units(unit, source))
                .min()
                .orElse(0);
    }

    private long units(Unit unit, Source source) {
        return Math.min(unit.unitsFrom(source), agreed.getOrDefault(source.owner(), 0L));
    }

    /** Of components that share a pool which has not enough for all of them, the last one looks elsewhere. */
    private void leaveBehind(Unit unit, List<Deque<Source>> pools) {
        for (int i = pools.size() - 1; i >= 0; i--) {
            if (units(unit, pools.get(i).element()) == 0) {
                pools.get(i).remove();
                return;
            }
        }
    }

    private void take(Unit unit, long units) {
        unit.needs().forEach((source, pieces) -> source.pieces -= pieces * units);
        unit.sources().stream().map(Source::owner).distinct().forEach(owner -> agreed.merge(owner, -units, Long::sum));
        List<LanePlan.Part> parts = unit.sources().stream()
                .map(source -> new LanePlan.Part(source.stock.pool(), source.stock.incoming()))
                .toList();
        lanes.add(new LanePlan(parts, (int) units, mark((int) units)));
    }

    static int mark(int units) {
        return units * MARK_PERCENT / 100;
    }
}
