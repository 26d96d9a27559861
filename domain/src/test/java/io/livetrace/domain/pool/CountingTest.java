package io.livetrace.domain.pool;

import static io.livetrace.domain.Companies.ANCHOR;
import static io.livetrace.domain.Companies.CARRIER;
import static io.livetrace.domain.Companies.DRESS_BRAND;
import static io.livetrace.domain.Companies.RIVAL_BRAND;
import static io.livetrace.domain.Goods.DRESS;
import static io.livetrace.domain.Goods.TX;
import static io.livetrace.domain.Goods.WAREHOUSE;
import static io.livetrace.domain.Goods.metres;
import static io.livetrace.domain.Goods.pieces;
import static io.livetrace.domain.Goods.stock;
import static io.livetrace.domain.Outcomes.put;
import static io.livetrace.domain.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.epcis.BizStep;
import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.participant.Participant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountingTest {
    private static final PoolId SHELF = stock(DRESS, "D1", DRESS_BRAND, WAREHOUSE);

    @Test
    void what_a_count_misses_leaves_the_books_and_is_remembered() {
        StockPool after = put(count(holding(100, 0), 100, 97), StockPool.class);

        assertThat(after.onHand()).isEqualTo(pieces(97));
        assertThat(after.missing()).isEqualTo(pieces(3));
    }

    @Test
    void the_difference_counts_and_not_what_the_books_say_meanwhile() {
        assertThat(put(count(holding(80, 0), 100, 97), StockPool.class).onHand())
                .isEqualTo(pieces(77));
    }

    @Test
    void what_was_missed_can_be_found_again() {
        StockPool after = put(count(holding(97, 3), 97, 99), StockPool.class);

        assertThat(after.onHand()).isEqualTo(pieces(99));
        assertThat(after.missing()).isEqualTo(pieces(1));
    }

    @Test
    void more_than_was_ever_missed_cannot_be_found() {
        assertRefused(PoolCode.COUNT_CREATES_STOCK, () -> count(holding(97, 3), 97, 101));
    }

    @Test
    void less_than_nothing_cannot_be_left() {
        assertRefused(PoolCode.STOCK_SHORT, () -> count(holding(2, 0), 100, 97));
    }

    @Test
    void every_count_is_recorded_with_who_and_why() {
        Outcome outcome = count(holding(100, 0), 100, 100);
        StockCount count = put(outcome, StockCount.class);

        assertThat(count.counter()).isEqualTo(DRESS_BRAND.gln());
        assertThat(count.reason()).isEqualTo("yearly stock-taking");
        assertThat(put(outcome, EpcisEvent.class).why().bizStep()).contains(BizStep.STOCK_TAKING.word());
    }

    @Test
    void the_owner_and_whoever_runs_the_place_may_count_and_nobody_else() {
        assertThat(countBy(DRESS_BRAND).writes()).isNotEmpty();
        assertThat(countBy(CARRIER).writes()).isNotEmpty();
        for (Participant stranger : List.of(RIVAL_BRAND, ANCHOR)) {
            assertRefused(PoolCode.POOL_NOT_YOURS, () -> countBy(stranger));
        }
    }

    @Test
    void a_count_in_another_unit_or_without_a_reason_is_refused() {
        assertRefused(
                KernelCode.INVALID_VALUE,
                () -> Counting.count(
                        holding(100, 0),
                        Optional.of(WAREHOUSE),
                        new Counting.Count(SHELF, metres("1"), metres("2"), "why", List.of()),
                        DRESS_BRAND,
                        TX));
        assertRefused(
                KernelCode.INVALID_VALUE,
                "/reason",
                () -> new Counting.Count(SHELF, pieces(1), pieces(1), " ", List.of()));
    }

    private static Outcome count(PoolUpdate pool, long expected, long counted) {
        return Counting.count(pool, Optional.of(WAREHOUSE), command(expected, counted), DRESS_BRAND, TX);
    }

    private static Outcome countBy(Participant counter) {
        return Counting.count(holding(100, 0), Optional.of(WAREHOUSE), command(100, 99), counter, TX);
    }

    private static Counting.Count command(long expected, long counted) {
        return new Counting.Count(SHELF, pieces(expected), pieces(counted), "yearly stock-taking", List.of());
    }

    private static PoolUpdate holding(long onHand, long missing) {
        StockPool pool = new StockPool(SHELF, pieces(onHand), Quantity.pieces(0), pieces(missing));
        return PoolUpdate.of(SHELF, Optional.of(pool), List.of());
    }
}
