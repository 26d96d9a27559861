package io.livetrace.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.Companies;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.stock.Sellers.Quota;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A shop with ten units that it lends after ten minutes, and a rival with two that it lends never. */
class LendingTest {
    private static final Gln SHOP = Companies.ANCHOR.gln();
    private static final Gln RIVAL = Companies.DRESS_BRAND.gln();

    private final Sale sale = Sale.withDefaults()
            .soldBy(new Sellers(List.of(
                    new Quota(SHOP, 10, Optional.of(Sale.OPENING.plus(Duration.ofMinutes(10))), List.of()),
                    new Quota(RIVAL, 2, Optional.empty(), List.of()))))
            .laneOf(SHOP, 1, 10)
            .laneOf(RIVAL, 2, 2);

    @Test
    void buyers_of_one_seller_buy_nothing_of_another() {
        int rivals = sale.lane(2).groups().get(0);
        Operation.Reserve order = Orders.reserve(Orders.order(sale.now(), 1), Orders.buyerOf(rivals, 0), 3);

        assertThat(sale.enterOne(1, order).refused()).contains(OperationCode.WRONG_LANE);
        assertThat(sale.enterOne(2, order).refused()).contains(OperationCode.SOLD_OUT);
    }

    @Test
    void a_seller_does_not_sell_from_the_lane_of_another_whoever_its_buyers_are() {
        int shops = sale.lane(1).groups().get(0);
        Operation.Reserve order = new Operation.Reserve(
                Orders.order(sale.now(), 1), Orders.buyerOf(shops, 0), 1, Optional.of(RIVAL), Optional.empty());

        assertThat(sale.enterOne(1, order).refused()).contains(OperationCode.SELLER_REFUSED);
    }

    @Test
    void what_is_lent_is_taken_once_the_time_has_come() {
        sale.pass(Duration.ofMinutes(10));
        sale.enter(1, new Operation.Give(2, 5, List.of()));

        assertThat(sale.enterOne(2, new Operation.Take(1, 1, 0))).isEqualTo(OperationResult.done());
        assertThat(sale.counts(2).available()).isEqualTo(7);
        assertThat(sale.counts(1).available()).isEqualTo(5);
    }

    @Test
    void before_that_nobody_takes_it_and_the_lender_has_it_back() {
        sale.enter(1, new Operation.Give(2, 5, List.of()));

        assertThat(sale.enterOne(2, new Operation.Take(1, 1, 0)).refused()).contains(OperationCode.GRANT_MISMATCH);
        assertThat(sale.enterOne(1, new Operation.Take(1, 1, 0))).isEqualTo(OperationResult.done());
        assertThat(sale.counts(1).available()).isEqualTo(10);
    }

    @Test
    void a_seller_that_never_lends_keeps_its_units() {
        sale.pass(Duration.ofMinutes(10));
        sale.enter(2, new Operation.Give(1, 1, List.of()));

        assertThat(sale.enterOne(1, new Operation.Take(2, 1, 0)).refused()).contains(OperationCode.GRANT_MISMATCH);
    }

    @Test
    void buyers_are_never_lent() {
        sale.pass(Duration.ofMinutes(10));
        int group = sale.lane(1).groups().get(0);
        sale.enter(1, new Operation.Give(2, 5, List.of(group)));

        assertThat(sale.enterOne(2, new Operation.Take(1, 1, 0)).refused()).contains(OperationCode.GRANT_MISMATCH);
    }
}
