package io.livetrace.domain.livestream;

import io.livetrace.domain.pool.PoolKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Which of two pools a slot sells from first. */
public enum Priority {
    /** What was made for a pre-sale. */
    PRESALE_FIRST,
    /** What expires first; what keeps for ever comes last. */
    EARLIEST_EXPIRY,
    /** What lies in the city that the slot names first; cities that it does not name come last. */
    NEAREST_WAREHOUSE;

    /** What comes first by this rule, for buyers in these cities. */
    public Comparator<Preparation.Goods> order(List<String> cities) {
        return switch (this) {
            case PRESALE_FIRST -> Comparator.comparing(goods -> goods.id().kind() != PoolKind.PRESALE);
            case EARLIEST_EXPIRY ->
                Comparator.comparing(goods -> goods.lot().expiresOn().orElse(LocalDate.MAX));
            case NEAREST_WAREHOUSE ->
                Comparator.comparing(goods -> distance(cities, goods.place().city()));
        };
    }

    private static int distance(List<String> cities, String city) {
        int rank = cities.indexOf(city);
        return rank < 0 ? cities.size() : rank;
    }
}
