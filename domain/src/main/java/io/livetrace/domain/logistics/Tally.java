package io.livetrace.domain.logistics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.lot.LotId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What someone counted, lot by lot. Two tallies of the same goods are equal, in whatever order they were counted. */
public record Tally(@JsonValue List<Count> counts) {
    /** So much of one lot. */
    public record Count(Gtin gtin, LotNumber lot, Quantity quantity) {
        public LotId lotId() {
            return new LotId(gtin, lot);
        }
    }

    public Tally {
        TreeMap<LotId, Quantity> sums = new TreeMap<>();
        counts.forEach(count -> sums.merge(count.lotId(), count.quantity(), Quantity::plus));
        counts = sums.entrySet().stream()
                .filter(sum -> !sum.getValue().isZero())
                .map(sum -> new Count(sum.getKey().gtin(), sum.getKey().lot(), sum.getValue()))
                .toList();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Tally of(List<Count> counts) {
        return new Tally(counts);
    }

    /** What these contents add up to. */
    public static Tally ofContents(Collection<Content> contents) {
        return new Tally(contents.stream()
                .map(content -> new Count(content.gtin(), content.lot(), content.quantity()))
                .toList());
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    public List<LotId> lots() {
        return counts.stream().map(Count::lotId).toList();
    }

    public boolean has(LotId lot) {
        return quantityOf(lot).isPresent();
    }

    /** Whether the other tally has at least as much of every lot. */
    public boolean isWithin(Tally other) {
        return counts.stream()
                .allMatch(count -> other.quantityOf(count.lotId())
                        .filter(quantity ->
                                quantity.unit().equals(count.quantity().unit()))
                        .filter(quantity -> quantity.isAtLeast(count.quantity()))
                        .isPresent());
    }

    /** {@code 2 H87 of 09520002000019:D1, …}. */
    @Override
    public String toString() {
        return counts.stream()
                .map(count -> count.quantity() + " of " + count.lotId())
                .collect(Collectors.joining(", "));
    }

    private Optional<Quantity> quantityOf(LotId lot) {
        return counts.stream()
                .filter(count -> count.lotId().equals(lot))
                .map(Count::quantity)
                .findFirst();
    }
}
