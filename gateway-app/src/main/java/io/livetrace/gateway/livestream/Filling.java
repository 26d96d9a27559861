package io.livetrace.gateway.livestream;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.livestream.LanePlan;
import io.livetrace.domain.stock.Lane;
import io.livetrace.gateway.pool.Stock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fills a slot's lanes from the pools of each component, one after the other, as far as their owners have agreed. A lane ends where
 * one of its pools does.
 */
final class Filling {
    private static final int MARK_PERCENT = 10;

    private final List<Deque<Source>> components;
    private final Map<Gln, Long> agreed = new TreeMap<>(Comparator.comparing(Gln::value));
    private long left;

    /**
     * @param components the pools of each component, in the order in which they are emptied
     * @param agreed how many units each owner sells
     * @param units how many are wanted
     */
    Filling(List<List<Source>> components, Map<Gln, Long> agreed, long units) {
        this.components = components.stream()
                .map(pools -> (Deque<Source>) new ArrayDeque<>(pools))
                .toList();
        this.agreed.putAll(agreed);
        this.left = units;
    }

    /** A pool, and how many units of the offer it still has a component for. */
    static final class Source {
        private final Stock stock;
        private long units;

        private Source(Stock stock, long units) {
            this.stock = stock;
            this.units = units;
        }

        static Source of(Stock stock, int piecesPerUnit) {
            return new Source(stock, stock.onHand().toPieces() / piecesPerUnit);
        }

        private Gln owner() {
            return stock.pool().owner();
        }
    }

    List<LanePlan> lanes() {
        List<LanePlan> lanes = new ArrayList<>();
        while (left > 0 && lanes.size() < Lane.MOST && goesOn()) {
            lanes.add(next());
        }
        return lanes;
    }

    /** Leaves empty pools behind. */
    private boolean goesOn() {
        components.forEach(pools -> {
            while (!pools.isEmpty() && units(pools.element()) == 0) {
                pools.remove();
            }
        });
        return components.stream().noneMatch(Deque::isEmpty);
    }

    private LanePlan next() {
        List<Source> sources = components.stream().map(Deque::element).toList();
        long units =
                Math.min(left, sources.stream().mapToLong(this::units).min().orElseThrow());
        sources.forEach(source -> source.units -= units);
        sources.stream().map(Source::owner).distinct().forEach(owner -> agreed.merge(owner, -units, Long::sum));
        left -= units;
        return lane(sources, (int) units);
    }

    private long units(Source source) {
        return Math.min(source.units, agreed.getOrDefault(source.owner(), 0L));
    }

    private static LanePlan lane(List<Source> sources, int units) {
        List<LanePlan.Part> parts = sources.stream()
                .map(source -> new LanePlan.Part(source.stock.pool(), source.stock.incoming()))
                .toList();
        return new LanePlan(parts, units, mark(units));
    }

    static int mark(int units) {
        return units * MARK_PERCENT / 100;
    }
}
