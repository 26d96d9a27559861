package io.livetrace.domain.stock;

import static io.livetrace.domain.stock.Orders.adjust;
import static io.livetrace.domain.stock.Orders.buyer;
import static io.livetrace.domain.stock.Orders.buyerOf;
import static io.livetrace.domain.stock.Orders.cancel;
import static io.livetrace.domain.stock.Orders.confirm;
import static io.livetrace.domain.stock.Orders.give;
import static io.livetrace.domain.stock.Orders.order;
import static io.livetrace.domain.stock.Orders.release;
import static io.livetrace.domain.stock.Orders.reserve;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.Companies;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LaneMovesTest {
    private static final LaneComponent BELT = Sale.component("9520002000002", "B7");

    @Nested
    class BetweenLanes {
        private final Sale sale = Sale.withDefaults().lane(1, 10, List.of(0, 1)).lane(2, 0, List.of(2));

        @Test
        void units_and_groups_leave_the_giver_before_they_reach_the_taker() {
            sale.enter(1, give(2, 4, 1));
            assertThat(sale.counts(1).allotted()).isEqualTo(6);
            assertThat(sale.lane(1).groups()).containsExactly(0);
            assertThat(sale.counts(2).allotted()).isZero();

            assertThat(sale.enterOne(2, new Operation.Take(1, 1, 0))).isEqualTo(OperationResult.done());
            assertThat(sale.counts(2).available()).isEqualTo(4);
            assertThat(sale.lane(2).groups()).containsExactly(1, 2);
        }

        @Test
        void a_grant_is_taken_once() {
            sale.enter(1, give(2, 4));
            Operation.Take taking = new Operation.Take(1, 1, 0);

            assertThat(sale.enter(2, taking, taking))
                    .containsExactly(OperationResult.done(), OperationResult.refused(OperationCode.GRANT_NOT_FOUND));
            assertThat(sale.enterOne(2, taking).refused()).contains(OperationCode.GRANT_NOT_FOUND);
            assertThat(sale.counts(2).allotted()).isEqualTo(4);
        }

        @Test
        void an_order_that_was_placed_before_its_group_moved_is_still_known() {
            Operation.Reserve order = reserve(order(sale.now(), 1), buyerOf(1, 0), 1);
            OperationResult first = sale.enterOne(1, order);
            sale.enter(1, give(2, 4, 1));
            sale.enter(2, new Operation.Take(1, 1 + 1, 0));

            assertThat(sale.enterOne(1, order).refused()).contains(OperationCode.WRONG_LANE);
            assertThat(sale.enterOne(2, order)).isEqualTo(first);
            assertThat(sale.enterOne(2, release(order)).refused()).contains(OperationCode.WRONG_LANE);
            assertThat(sale.enterOne(1, release(order))).isEqualTo(OperationResult.done());
        }

        @Test
        void a_lane_gives_only_what_it_has_and_not_to_itself() {
            assertThat(sale.enterOne(1, give(2, 11)).refused()).contains(OperationCode.SOLD_OUT);
            assertThat(sale.enterOne(1, give(2, 1, 2)).refused()).contains(OperationCode.WRONG_LANE);
            assertThat(sale.enterOne(1, give(1, 1)).refused()).contains(OperationCode.WRONG_LANE);
            sale.end(false);
            assertThat(sale.enterOne(1, give(2, 1)).refused()).contains(OperationCode.SALE_OVER);
        }

        @Test
        void nobody_takes_what_was_given_to_another_but_the_giver_takes_it_back() {
            sale.lane(3, 0, List.of(3));
            sale.enter(1, give(2, 4, 1));
            Operation.Take taking = new Operation.Take(1, 1, 0);

            assertThat(sale.enterOne(3, taking).refused()).contains(OperationCode.GRANT_MISMATCH);
            assertThat(sale.enterOne(1, taking)).isEqualTo(OperationResult.done());
            assertThat(sale.counts(1).available()).isEqualTo(10);
            assertThat(sale.lane(1).groups()).containsExactly(0, 1);
        }

        @Test
        void units_go_to_a_lane_of_the_same_goods_only_while_groups_may_go_to_any() {
            sale.lane(3, 0, List.of(3), List.of(BELT));
            sale.enter(1, give(3, 4), give(3, 0, 1));

            assertThat(sale.enterOne(3, new Operation.Take(1, 1, 0)).refused()).contains(OperationCode.GRANT_MISMATCH);
            assertThat(sale.enterOne(3, new Operation.Take(1, 1, 1))).isEqualTo(OperationResult.done());
        }

        @Test
        void what_is_taken_after_the_end_goes_on_to_the_pool() {
            sale.enter(1, give(2, 4));
            sale.end(false);
            sale.enter(1);
            sale.enter(2);
            sale.enter(2, new Operation.Take(1, 1, 0));

            assertThat(sale.givenBack(Sale.DRESS)).isEqualTo(10);
            assertThat(sale.lane(2).state()).isEqualTo(Lane.State.DRAINED);
        }
    }

    @Nested
    class BackToThePool {
        private final Sale sale = Sale.of(10);
        private final Operation.Reserve two = reserve(order(sale.now(), 1), buyer(1), 2);
        private final Operation.Reserve three = reserve(order(sale.now(), 2), buyer(2), 3);

        @Test
        void an_adjustment_gives_units_back_and_only_available_ones() {
            sale.enter(1, two);
            assertThat(sale.enterOne(1, adjust(9)).refused()).contains(OperationCode.SOLD_OUT);
            assertThat(sale.enterOne(1, adjust(8))).isEqualTo(OperationResult.done());
            assertThat(sale.givenBack(Sale.DRESS)).isEqualTo(8);
            assertThat(sale.counts(1).allotted()).isEqualTo(2);
        }

        @Test
        void a_lane_stays_open_until_the_sale_ends() {
            assertThat(sale.enterOne(1, new Operation.Close()).refused()).contains(OperationCode.SALE_STILL_OPEN);
            assertThat(sale.lane(1).state()).isEqualTo(Lane.State.OPEN);
        }

        @Test
        void after_the_end_what_is_and_what_becomes_available_goes_back_and_the_sold_stays() {
            sale.enter(1, two, three);
            sale.enter(1, confirm(two, sale.now()));
            sale.end(false);

            sale.enter(1, new Operation.Close());
            assertThat(sale.givenBack(Sale.DRESS)).isEqualTo(5);
            assertThat(sale.lane(1).state()).isEqualTo(Lane.State.CLOSING);

            sale.pass(Duration.ofMinutes(19));
            sale.enter(1);
            assertThat(sale.givenBack(Sale.DRESS)).isEqualTo(8);
            assertThat(sale.lane(1).state()).isEqualTo(Lane.State.DRAINED);
            assertThat(sale.counts(1).allotted()).isEqualTo(2);
            assertThat(sale.counts(1).sold()).isEqualTo(2);
        }

        @Test
        void a_sale_cancelled_after_the_lane_was_drained_goes_back_too() {
            sale.enter(1, two);
            sale.enter(1, confirm(two, sale.now()));
            sale.end(false);
            sale.enter(1);
            sale.enter(1, cancel(two));

            assertThat(sale.givenBack(Sale.DRESS)).isEqualTo(10);
            assertThat(sale.counts(1).allotted()).isZero();
            assertThat(sale.lane(1).state()).isEqualTo(Lane.State.DRAINED);
        }

        @Test
        void an_offer_of_several_parts_gives_back_pieces_of_each() {
            LaneComponent twoBelts = new LaneComponent(BELT.pool(), 2, BELT.operator());
            Sale set = Sale.withDefaults().lane(1, 10, Orders.allGroups(), List.of(Sale.DRESS, twoBelts));
            set.enter(1, adjust(3));

            assertThat(set.givenBack(Sale.DRESS)).isEqualTo(3);
            assertThat(set.givenBack(twoBelts)).isEqualTo(6);
        }
    }

    @Nested
    class Instructing {
        @Test
        void what_a_batch_sells_is_one_wave_to_the_warehouse_with_order_digests_and_no_more() {
            Sale sale = Sale.of(10);
            Operation.Reserve two = reserve(order(sale.now(), 1), buyer(1), 2);
            Operation.Reserve three = reserve(order(sale.now(), 2), buyer(2), 3);
            sale.enter(1, two, three);
            sale.enter(1, confirm(two, sale.now()), confirm(three, sale.now()));

            assertThat(sale.issued()).hasSize(1);
            Instruction wave = sale.issued().get(0);
            assertThat(wave.kind()).isEqualTo(InstructionKind.DISPATCH);
            assertThat(wave.to()).isEqualTo(Companies.CARRIER.gln());
            assertThat(wave.from()).isEqualTo(Companies.ANCHOR.gln());
            assertThat(wave.asked().orElseThrow().toPieces()).isEqualTo(5);
            assertThat(wave.content().get("orders").findValuesAsText("orderDigest"))
                    .containsExactly(
                            two.order().digest().hex(), three.order().digest().hex());
            assertThat(wave.content().toString()).doesNotContain(buyer(1).value());
        }

        @Test
        void parts_from_two_warehouses_are_two_waves() {
            LaneComponent elsewhere =
                    new LaneComponent(Sale.component("9520003000001", "B7").pool(), 2, Companies.LOCAL_CARRIER.gln());
            Sale sale = Sale.withDefaults().lane(1, 10, Orders.allGroups(), List.of(Sale.DRESS, BELT, elsewhere));
            Operation.Reserve two = reserve(order(sale.now(), 1), buyer(1), 2);
            sale.enter(1, two);
            sale.enter(1, confirm(two, sale.now()));

            assertThat(sale.issued())
                    .extracting(Instruction::to)
                    .containsExactly(Companies.CARRIER.gln(), Companies.LOCAL_CARRIER.gln());
            assertThat(sale.issued()).extracting(Instruction::index).containsExactly(0, 1);
            assertThat(sale.issued().get(0).content().get("items")).hasSize(2);
        }

        @Test
        void a_cancelled_sale_is_called_back_from_the_warehouse() {
            Sale sale = Sale.of(10);
            Operation.Reserve two = reserve(order(sale.now(), 1), buyer(1), 2);
            sale.enter(1, two);
            sale.enter(1, confirm(two, sale.now()));
            sale.enter(1, cancel(two));

            assertThat(sale.issued())
                    .extracting(Instruction::kind)
                    .containsExactly(InstructionKind.DISPATCH, InstructionKind.RETURN);
        }

        @Test
        void falling_below_the_mark_asks_the_owner_for_more_once() {
            Sale sale = Sale.of(10);
            sale.enter(1, Orders.mark(8));
            sale.enter(1, reserve(order(sale.now(), 1), buyer(1), 2));
            assertThat(sale.issued()).isEmpty();

            sale.enter(1, reserve(order(sale.now(), 2), buyer(2), 1));
            sale.enter(1, reserve(order(sale.now(), 3), buyer(3), 1));

            assertThat(sale.issued()).hasSize(1);
            assertThat(sale.issued().get(0).kind()).isEqualTo(InstructionKind.REPLENISH);
            assertThat(sale.issued().get(0).to()).isEqualTo(Companies.DRESS_BRAND.gln());
        }
    }
}
