package io.livetrace.domain.stock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A lane's stock in units of the offer: {@code available + reserved + sold = allotted}, none negative. A value that breaks
 * this cannot be made.
 *
 * @param reservedByEpoch the reserved units by the epoch at whose end they expire
 */
public record Counts(long allotted, long available, long reserved, long sold, SortedMap<Long, Long> reservedByEpoch) {
    public Counts {
        reservedByEpoch = Collections.unmodifiableSortedMap(new TreeMap<>(reservedByEpoch));
        long open = 0;
        for (long units : reservedByEpoch.values()) {
            open += requirePositive(units);
        }
        if (available < 0 || sold < 0 || open != reserved || available + reserved + sold != allotted) {
            throw new IllegalStateException("a lane's stock does not add up: allotted " + allotted + ", available "
                    + available + ", reserved " + reserved + " (by epoch " + reservedByEpoch + "), sold " + sold);
        }
    }

    static Counts allot(long units) {
        return new Counts(units, units, 0, 0, new TreeMap<>());
    }

    Counts reserve(long units, long epoch) {
        return new Counts(allotted, available - units, reserved + units, sold, byEpoch(epoch, units));
    }

    Counts confirm(long units, long epoch) {
        return new Counts(allotted, available, reserved - units, sold + units, byEpoch(epoch, -units));
    }

    Counts release(long units, long epoch) {
        return new Counts(allotted, available + units, reserved - units, sold, byEpoch(epoch, -units));
    }

    Counts cancel(long units) {
        return new Counts(allotted, available + units, reserved, sold - units, reservedByEpoch);
    }

    /** Units come to the lane, or leave it where negative. */
    Counts move(long units) {
        return new Counts(allotted + units, available + units, reserved, sold, reservedByEpoch);
    }

    /** What was reserved in epochs that have ended is available again. */
    Counts expire(SaleRules rules, Instant now) {
        Counts next = this;
        for (long epoch : ended(rules, now)) {
            next = next.release(next.reservedByEpoch.getOrDefault(epoch, 0L), epoch);
        }
        return next;
    }

    private List<Long> ended(SaleRules rules, Instant now) {
        List<Long> ended = new ArrayList<>();
        for (long epoch : reservedByEpoch.keySet()) {
            if (rules.isOver(epoch, now)) {
                ended.add(epoch);
            }
        }
        return ended;
    }

    private SortedMap<Long, Long> byEpoch(long epoch, long change) {
        SortedMap<Long, Long> next = new TreeMap<>(reservedByEpoch);
        long units = next.getOrDefault(epoch, 0L) + change;
        if (units == 0) {
            next.remove(epoch);
        } else {
            next.put(epoch, units);
        }
        return next;
    }

    private static long requirePositive(long units) {
        if (units <= 0) {
            throw new IllegalStateException("an epoch has " + units + " reserved units");
        }
        return units;
    }
}
