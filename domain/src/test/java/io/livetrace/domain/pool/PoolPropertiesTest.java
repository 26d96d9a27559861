package io.livetrace.domain.pool;

import static io.livetrace.domain.Companies.DRESS_BRAND;
import static io.livetrace.domain.Goods.DRESS;
import static io.livetrace.domain.Goods.TX;
import static io.livetrace.domain.Goods.WAREHOUSE;
import static io.livetrace.domain.Goods.pieces;
import static io.livetrace.domain.Goods.stock;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Request;
import io.livetrace.domain.kernel.Write;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PoolPropertiesTest {
    private static final PoolId SHELF = stock(DRESS, "D1", DRESS_BRAND, WAREHOUSE);

    /** Something that may happen to a pool. */
    private enum Deed {
        ARRIVE,
        GIVE_BACK,
        TAKE,
        ALLOT,
        MISS,
        FIND
    }

    /** A deed and how many pieces it is about. */
    private record Step(Deed deed, long count) {}

    @Property(seed = "1", tries = 500)
    void whatever_happens_to_a_pool_nothing_appears_and_nothing_vanishes(@ForAll("steps") List<Step> steps) {
        StockPool pool = StockPool.empty(SHELF, Quantity.PIECES);
        long entered = 0;
        for (Step step : steps) {
            StockPool before = pool;
            pool = accepted(before, now -> after(now, step)).orElse(before);
            boolean happened = !pool.equals(before);
            entered += happened && step.deed == Deed.ARRIVE ? step.count : 0;
            entered -= happened && step.deed == Deed.TAKE ? step.count : 0;
            assertThat(total(pool)).isEqualTo(entered);
        }
    }

    @Property(seed = "2", tries = 200)
    void rows_fold_in_any_order_to_the_same_pool_and_are_deleted(@ForAll("counts") List<Long> counts) {
        List<PoolIn> rows = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            rows.add(PoolIn.arrived(TX, i, SHELF, pieces(counts.get(i)), Request.TYPE.key("lot")));
        }
        PoolUpdate forward = PoolUpdate.of(SHELF, Optional.empty(), rows);
        List<PoolIn> reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);

        assertThat(PoolUpdate.of(SHELF, Optional.empty(), reversed).now()).isEqualTo(forward.now());
        assertThat(forward.now().onHand())
                .isEqualTo(pieces(counts.stream().mapToLong(Long::longValue).sum()));
        assertThat(forward.writes().stream().filter(Write.Delete.class::isInstance))
                .extracting(Write::key)
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(PoolIn::recordKey).toList());
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Deed.values()), Arbitraries.longs().between(1, 50))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Long>> counts() {
        return Arbitraries.longs().between(1, 1_000_000).list().ofMinSize(1).ofMaxSize(20);
    }

    private static StockPool after(StockPool now, Step step) {
        Quantity quantity = pieces(step.count);
        return switch (step.deed) {
            case ARRIVE -> now.fold(PoolIn.arrived(TX, 0, SHELF, quantity, Request.TYPE.key("lot")));
            case GIVE_BACK -> now.fold(PoolIn.givenBack(TX, 0, SHELF, quantity, Request.TYPE.key("lane")));
            case TAKE -> now.take(quantity);
            case ALLOT -> now.allot(quantity);
            case MISS -> now.miss(quantity);
            case FIND -> now.findAgain(quantity);
        };
    }

    private static Optional<StockPool> accepted(StockPool now, UnaryOperator<StockPool> step) {
        try {
            return Optional.of(step.apply(now));
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    private static long total(StockPool pool) {
        return pool.onHand().plus(pool.allotted()).plus(pool.missing()).toPieces();
    }
}
