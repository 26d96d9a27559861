package io.livetrace.domain.livestream;

import io.livetrace.domain.stock.Sellers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which stock a slot sells, and which of it first. Part of what the operator proposes, so owners agree to it.
 *
 * @param marks what it sells besides the ordinary; buyers are told
 * @param priority which pools are emptied first; the first rule that tells two pools apart decides
 * @param cities where the buyers are, the most first: what lies there is nearest
 * @param sellers who sells how much, where several companies sell the slot
 */
public record SlotStock(List<Mark> marks, List<Priority> priority, List<String> cities, Optional<Sellers> sellers) {
    /** Stock that is sold in slots marked so, and in no others. */
    public enum Mark {
        /** Lots near their expiry (临期). */
        NEAR_EXPIRY,
        /** Articles made for livestreams (专供); nothing else is sold with this mark, though it may be given. */
        LIVE_ONLY
    }

    public SlotStock {
        marks = marks.stream().distinct().sorted().toList();
        priority = priority.stream().distinct().toList();
        cities = Priority.requireCities(priority, cities);
    }

    /** Of a slot that one company sells. */
    public SlotStock(List<Mark> marks, List<Priority> priority, List<String> cities) {
        this(marks, priority, cities, Optional.empty());
    }

    /** The order in which stock is taken, where there are priorities; what no rule tells apart is equal. */
    Optional<Comparator<Preparation.Goods>> order() {
        return Priority.order(priority, cities);
    }
}
