package io.livetrace.gateway.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolKind;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneComponent;
import io.livetrace.domain.stock.LaneGrant;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.SaleRules;
import io.livetrace.domain.stock.SaleWindow;
import io.livetrace.domain.stock.Sellers;
import io.livetrace.gateway.demo.DemoCompany;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EveningTest {
    private static final RecordId SLOT = RecordId.of("slot-1");
    private static final Gln SELLER = DemoCompany.ANCHOR.gln();
    private static final Gln RIVAL = DemoCompany.PLATFORM.gln();
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final SaleWindow WINDOW = new SaleWindow(
            SLOT, SELLER, NOW.minusSeconds(60), NOW.plusSeconds(60), false, SaleRules.defaults(100, Optional.empty()));

    @Test
    void lanes_that_all_have_units_and_buyers_are_left_alone() {
        assertThat(moves(lane(1, 5, 0, 1), lane(2, 5, 2, 3))).isEmpty();
    }

    @Test
    void a_lane_that_is_sold_out_hands_its_groups_to_the_one_that_has_most() {
        assertThat(moves(lane(1, 0, 0, 1), lane(2, 5, 2), lane(3, 9, 3)))
                .containsExactly(new Evening.Move(1, new Operation.Give(3, 0, List.of(0, 1))));
    }

    @Test
    void when_everything_is_sold_nothing_moves() {
        assertThat(moves(lane(1, 0, 0, 1), lane(2, 0, 2))).isEmpty();
    }

    @Test
    void a_new_lane_is_handed_half_the_groups_of_the_lane_with_most_of_them() {
        assertThat(moves(lane(1, 5, 0, 1, 2, 3), lane(2, 5, 4), lane(3, 9)))
                .containsExactly(new Evening.Move(1, new Operation.Give(3, 0, List.of(0, 1))));
    }

    @Test
    void what_was_given_is_taken_before_anything_else_is_given() {
        LaneGrant grant = grant(0, 2);

        assertThat(moves(List.of(grant), lane(1, 0, 0, 1), lane(2, 5, 2)))
                .containsExactly(new Evening.Move(2, new Operation.Take(1, 7, 0)));
    }

    @Test
    void units_that_do_not_fit_the_other_lane_go_back() {
        LaneGrant grant = grant(3, 2);

        assertThat(moves(List.of(grant), lane(1, 0, 0, 1), lane(2, 5, 2)))
                .containsExactly(new Evening.Move(1, new Operation.Take(1, 7, 0)));
    }

    @Nested
    class SeveralSellers {
        private final Lane sold = shared(1, 0, SELLER, 0, 1);
        private final Lane full = shared(2, 7, RIVAL, 2, 3);

        @Test
        void half_of_what_a_seller_lends_goes_to_the_one_that_has_sold_everything() {
            assertThat(new Evening(lending(NOW), List.of(sold, full), List.of(), NOW).moves())
                    .containsExactly(new Evening.Move(2, new Operation.Give(1, 4, List.of())));
        }

        @Test
        void before_its_time_nothing_is_lent_and_buyers_never_change_their_seller() {
            SaleWindow later = lending(NOW.plusSeconds(1));
            assertThat(new Evening(later, List.of(sold, full), List.of(), NOW).moves())
                    .isEmpty();
        }

        @Test
        void a_seller_sells_its_own_first() {
            Lane own = shared(3, 1, SELLER);
            assertThat(new Evening(lending(NOW), List.of(sold, full, own), List.of(), NOW).moves())
                    .containsExactly(new Evening.Move(1, new Operation.Give(3, 0, List.of(0, 1))));
        }

        private SaleWindow lending(Instant from) {
            var quota = new Sellers.Quota(RIVAL, 7, Optional.of(from), List.of());
            return new SaleWindow(
                    SLOT,
                    SELLER,
                    WINDOW.from(),
                    WINDOW.until(),
                    false,
                    WINDOW.rules(),
                    Optional.of(new Sellers(List.of(quota))));
        }

        private Lane shared(int n, int units, Gln seller, Integer... groups) {
            return Lane.open(SLOT, n, List.of(part(1)), List.of(groups), 0, units, NOW, Optional.of(seller));
        }
    }

    @Test
    void after_the_sale_nothing_is_given() {
        Evening late =
                new Evening(WINDOW.endedAt(NOW, false), List.of(lane(1, 0, 0, 1), lane(2, 5, 2)), List.of(), NOW);

        assertThat(late.moves()).isEmpty();
    }

    private static List<Evening.Move> moves(Lane... lanes) {
        return moves(List.of(), lanes);
    }

    private static List<Evening.Move> moves(List<LaneGrant> grants, Lane... lanes) {
        return new Evening(WINDOW, List.of(lanes), grants, NOW).moves();
    }

    private static Lane lane(int n, int units, Integer... groups) {
        return Lane.open(SLOT, n, List.of(part(n)), List.of(groups), 0, units, NOW);
    }

    /** What lane 1 gave in its seventh batch. */
    private static LaneGrant grant(int units, int to) {
        return new LaneGrant(SLOT, 1, 7, 0, to, units, List.of(), List.of(part(1)), Optional.empty());
    }

    /** Each lane sells a lot of its own. */
    private static LaneComponent part(int lot) {
        PoolId pool = new PoolId(
                Gtin.parse("09521234543213"),
                LotNumber.parse("L" + lot),
                Gln.parse("9522222000015"),
                DemoCompany.BRAND.gln(),
                PoolKind.BRAND);
        return new LaneComponent(pool, 1, DemoCompany.LOGISTICS.gln());
    }
}
