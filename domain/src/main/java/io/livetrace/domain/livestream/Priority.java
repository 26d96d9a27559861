package io.livetrace.domain.livestream;

import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Text;
import io.livetrace.domain.pool.PoolKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of two pools a slot sells from first. */
public enum Priority {
    /** What was made for a pre-sale. */
    PRESALE_FIRST,
    /** What expires first; what keeps for ever comes last. */
    EARLIEST_EXPIRY,
    /** What lies in the city that the slot names first; cities that it does not name come last. */
    NEAREST_WAREHOUSE;

    private static final int MOST_CITIES = 50;

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

    /** What comes first by these rules, where there are any; the first one that tells two pools apart decides. */
    static Optional<Comparator<Preparation.Goods>> order(List<Priority> rules, List<String> cities) {
        return rules.stream().map(rule -> rule.order(cities)).reduce(Comparator::thenComparing);
    }

    /** The cities that go with these rules, each once. */
    static List<String> requireCities(List<Priority> rules, List<String> cities) {
        Refusal.unless(cities.size() <= MOST_CITIES, KernelCode.INVALID_VALUE, "/cities: at most " + MOST_CITIES);
        cities.forEach(city -> Text.require("cities", city, 60));
        Refusal.unless(
                rules.contains(NEAREST_WAREHOUSE) != cities.isEmpty(),
                KernelCode.INVALID_VALUE,
                "/cities: named where NEAREST_WAREHOUSE is a priority, and only there");
        return cities.stream().distinct().toList();
    }

    private static int distance(List<String> cities, String city) {
        int rank = cities.indexOf(city);
        return rank < 0 ? cities.size() : rank;
    }
}
