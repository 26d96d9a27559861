package io.livetrace.domain.stock;

import static io.livetrace.domain.stock.Orders.buyer;
import static io.livetrace.domain.stock.Orders.buyerOf;
import static io.livetrace.domain.stock.Orders.cancel;
import static io.livetrace.domain.stock.Orders.confirm;
import static io.livetrace.domain.stock.Orders.order;
import static io.livetrace.domain.stock.Orders.release;
import static io.livetrace.domain.stock.Orders.reserve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.domain.Companies;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.lot.BlockedBy;
import io.livetrace.domain.lot.GateKind;
import io.livetrace.domain.lot.Subject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaneBatchingTest {
    private static final BlockedBy HOLD =
            new BlockedBy(Subject.of(Gtin.parse("9520002000019")), GateKind.PLATFORM, "colour fades");

    private final Sale sale = Sale.of(10);
    private final Operation.Reserve two = reserve(order(sale.now(), 1), buyer(1), 2);

    @Nested
    class Reserving {
        @Test
        void a_buyer_gets_units_until_the_end_of_an_epoch() {
            OperationResult result = sale.enterOne(1, two);

            assertThat(result.reservation()).contains(new ReservationId(1, 1, 0));
            assertThat(sale.counts(1).available()).isEqualTo(8);
            assertThat(sale.counts(1).reserved()).isEqualTo(2);
            assertThat(sale.batch(1, 1).payBy())
                    .isBetween(sale.now().plusSeconds(900), sale.now().plusSeconds(960));
        }

        @Test
        void the_same_order_gets_the_same_reservation_and_no_second_one() {
            OperationResult first = sale.enterOne(1, two);
            List<OperationResult> again = sale.enter(1, two, two);

            assertThat(again).containsOnly(first);
            assertThat(sale.counts(1).reserved()).isEqualTo(2);
        }

        @Test
        void the_same_order_twice_in_one_batch_reserves_once() {
            assertThat(sale.enter(1, two, two)).containsOnly(OperationResult.reserved(new ReservationId(1, 1, 0)));
            assertThat(sale.counts(1).reserved()).isEqualTo(2);
        }

        @Test
        void no_more_is_reserved_than_is_available_and_what_still_fits_is() {
            Operation.Reserve nine = reserve(order(sale.now(), 2), buyer(2), 9);
            Operation.Reserve eight = reserve(order(sale.now(), 3), buyer(3), 8);

            List<OperationResult> results = sale.enter(1, two, nine, eight);

            assertThat(results.get(1).refused()).contains(OperationCode.SOLD_OUT);
            assertThat(results.get(2).reservation()).isPresent();
            assertThat(sale.counts(1).available()).isZero();
        }

        @Test
        void a_buyer_of_another_lanes_group_is_sent_there() {
            Sale split = Sale.withDefaults().lane(1, 5, List.of(0)).lane(2, 5, List.of(1));
            Operation.Reserve order = reserve(order(split.now(), 1), buyerOf(1, 0), 1);

            assertThat(split.enterOne(1, order).refused()).contains(OperationCode.WRONG_LANE);
            assertThat(split.enterOne(2, order).reservation()).isPresent();
        }

        @Test
        void an_order_older_than_sixty_epochs_or_from_the_future_is_refused() {
            Operation.Reserve old = reserve(order(sale.now().minusSeconds(3601), 1), buyer(1), 1);
            Operation.Reserve young = reserve(order(sale.now().plusSeconds(61), 1), buyer(1), 1);
            Operation.Reserve justInTime = reserve(order(sale.now().minusSeconds(3600), 1), buyer(1), 1);

            assertThat(sale.enter(1, old, young, justInTime).stream().map(OperationResult::refused))
                    .map(code -> code.map(Enum::name).orElse("done"))
                    .containsExactly("REQUEST_TOO_OLD", "REQUEST_TOO_OLD", "done");
        }

        @Test
        void nobody_reserves_before_the_sale_begins() {
            sale.pass(Duration.ofSeconds(-1));
            Sale early = Sale.withDefaults();
            early.pass(Duration.ofSeconds(-1));
            early.lane(1, 10, Orders.allGroups());

            assertThat(early.enterOne(1, two).refused()).contains(OperationCode.SALE_NOT_OPEN);
        }

        @Test
        void nobody_reserves_after_its_end_nor_once_the_goods_are_pulled() {
            sale.pass(Duration.ofHours(1));
            Operation.Reserve late = reserve(order(sale.now(), 1), buyer(1), 1);
            assertThat(sale.enterOne(1, late).refused()).contains(OperationCode.SALE_OVER);

            Sale pulled = Sale.of(10);
            pulled.end(true);
            assertThat(pulled.enterOne(1, two).refused()).contains(OperationCode.SALE_STOPPED);
        }

        @Test
        void nobody_reserves_goods_on_hold() {
            sale.block(HOLD);
            assertThat(sale.enterOne(1, two).refused()).contains(OperationCode.GOODS_BLOCKED);

            sale.block();
            assertThat(sale.enterOne(1, two).reservation()).isPresent();
        }
    }

    @Nested
    class LimitPerBuyer {
        private final Sale limited = Sale.limitedTo(3).lane(1, 100, Orders.allGroups());
        private final Operation.Reserve first = reserve(order(limited.now(), 1), buyer(1), 2);
        private final Operation.Reserve second = reserve(order(limited.now(), 2), buyer(1), 2);

        @Test
        void a_buyer_has_no_more_units_than_the_rules_allow_in_one_batch_or_in_several() {
            assertThat(limited.enter(1, first, second).get(1).refused()).contains(OperationCode.BUYER_LIMIT);
            limited.pass(Duration.ofSeconds(30));
            assertThat(limited.enterOne(1, second).refused()).contains(OperationCode.BUYER_LIMIT);
            assertThat(limited.enterOne(1, reserve(order(limited.now(), 3), buyer(1), 1))
                            .reservation())
                    .isPresent();
            assertThat(limited.enterOne(1, reserve(order(limited.now(), 4), buyer(2), 3))
                            .reservation())
                    .isPresent();
        }

        @Test
        void what_was_bought_counts_for_ever() {
            limited.enter(1, first);
            limited.enter(1, confirm(first, limited.now()));
            limited.pass(Duration.ofMinutes(30));

            Operation.Reserve later = reserve(order(limited.now(), 2), buyer(1), 2);
            assertThat(limited.enterOne(1, later).refused()).contains(OperationCode.BUYER_LIMIT);
        }

        @Test
        void what_was_released_cancelled_or_has_expired_counts_no_more() {
            limited.enter(1, first);
            limited.enter(1, release(first));
            assertThat(limited.enterOne(1, second).reservation()).isPresent();

            limited.enter(1, confirm(second, limited.now()));
            limited.enter(1, cancel(second));
            Operation.Reserve third = reserve(order(limited.now(), 3), buyer(1), 3);
            assertThat(limited.enterOne(1, third).reservation()).isPresent();

            limited.pass(Duration.ofMinutes(19));
            Operation.Reserve fourth = reserve(order(limited.now(), 4), buyer(1), 3);
            assertThat(limited.enterOne(1, fourth).reservation()).isPresent();
        }
    }

    @Nested
    class Paying {
        @Test
        void a_payment_in_time_sells_the_units() {
            sale.enter(1, two);
            assertThat(sale.enterOne(1, confirm(two, sale.now()))).isEqualTo(OperationResult.done());
            assertThat(sale.counts(1).sold()).isEqualTo(2);
            assertThat(sale.counts(1).reserved()).isZero();
        }

        @Test
        void the_same_payment_told_twice_sells_once() {
            sale.enter(1, two);
            sale.enter(1, confirm(two, sale.now()), confirm(two, sale.now()));
            assertThat(sale.enterOne(1, confirm(two, sale.now()))).isEqualTo(OperationResult.done());
            assertThat(sale.counts(1).sold()).isEqualTo(2);
            assertThat(sale.issued()).hasSize(1);
        }

        @Test
        void a_payment_in_time_counts_even_when_its_news_comes_with_the_end_of_the_epoch() {
            sale.enter(1, two);
            var paidAt = sale.batch(1, 1).payBy();
            sale.pass(Duration.ofMinutes(30));

            assertThat(sale.enterOne(1, confirm(two, paidAt))).isEqualTo(OperationResult.done());
            assertThat(sale.counts(1).sold()).isEqualTo(2);
        }

        @Test
        void a_payment_after_the_time_is_late() {
            sale.enter(1, two);
            var tooLate = sale.batch(1, 1).payBy().plusMillis(1);

            assertThat(sale.enterOne(1, confirm(two, tooLate)).refused()).contains(OperationCode.LATE_CONFIRM);
            assertThat(sale.counts(1).reserved()).isEqualTo(2);
        }

        @Test
        void the_news_of_a_payment_is_late_once_the_epoch_has_been_returned() {
            sale.enter(1, two);
            sale.pass(Duration.ofMinutes(19));
            sale.enter(1);

            assertThat(sale.counts(1).available()).isEqualTo(10);
            assertThat(sale.enterOne(1, confirm(two, Sale.OPENING)).refused()).contains(OperationCode.LATE_CONFIRM);
        }

        @Test
        void what_was_paid_after_the_goods_were_pulled_or_held_is_not_sold() {
            sale.enter(1, two);
            sale.block(HOLD);
            assertThat(sale.enterOne(1, confirm(two, sale.now())).refused()).contains(OperationCode.GOODS_BLOCKED);

            sale.block();
            sale.end(true);
            assertThat(sale.enterOne(1, confirm(two, sale.now())).refused()).contains(OperationCode.SALE_STOPPED);
        }

        @Test
        void a_reservation_can_still_be_paid_after_the_end_of_the_sale() {
            sale.enter(1, two);
            sale.end(false);
            assertThat(sale.enterOne(1, confirm(two, sale.now()))).isEqualTo(OperationResult.done());
        }

        @Test
        void an_order_that_reserved_nothing_or_another_buyers_cannot_be_paid_given_back_or_cancelled() {
            sale.enter(1, two);
            Operation.Reserve others = reserve(two.order(), buyer(2), 2);

            assertThat(sale.enter(1, confirm(others, sale.now()), release(others), cancel(others)))
                    .containsOnly(OperationResult.refused(OperationCode.RESERVATION_NOT_FOUND));
        }

        @Test
        void what_was_given_back_or_cancelled_cannot_be_paid() {
            sale.enter(1, two);
            sale.enter(1, release(two));
            assertThat(sale.enterOne(1, confirm(two, sale.now())).refused()).contains(OperationCode.RESERVATION_STATE);
        }
    }

    @Nested
    class GivingBack {
        @Test
        void released_units_are_available_to_others_in_the_same_batch() {
            Operation.Reserve all = reserve(order(sale.now(), 1), buyer(1), 10);
            Operation.Reserve next = reserve(order(sale.now(), 2), buyer(2), 10);
            sale.enter(1, all);

            List<OperationResult> results = sale.enter(1, next, release(all));

            assertThat(results.get(0).reservation()).isPresent();
        }

        @Test
        void releasing_twice_or_after_expiry_changes_nothing() {
            sale.enter(1, two);
            sale.enter(1, release(two), release(two));
            assertThat(sale.counts(1).available()).isEqualTo(10);

            Operation.Reserve other = reserve(order(sale.now(), 2), buyer(2), 3);
            sale.enter(1, other);
            sale.pass(Duration.ofMinutes(20));
            sale.enter(1);
            assertThat(sale.enterOne(1, release(other))).isEqualTo(OperationResult.done());
            assertThat(sale.counts(1).available()).isEqualTo(10);
        }

        @Test
        void a_sale_is_taken_back_until_its_goods_are_packed() {
            sale.enter(1, two);
            sale.enter(1, confirm(two, sale.now()));
            sale.pack(Companies.CARRIER, two);

            assertThat(sale.enterOne(1, cancel(two)).refused()).contains(OperationCode.ORDER_PACKED);
            assertThat(sale.counts(1).sold()).isEqualTo(2);
        }

        @Test
        void only_who_sends_the_goods_can_say_that_they_are_packed() {
            sale.enter(1, two);
            sale.enter(1, confirm(two, sale.now()));
            sale.pack(Companies.LOCAL_CARRIER, two);

            assertThat(sale.enterOne(1, cancel(two))).isEqualTo(OperationResult.done());
        }

        @Test
        void only_what_is_unpaid_is_released_and_only_what_is_paid_is_cancelled() {
            sale.enter(1, two);
            assertThat(sale.enterOne(1, cancel(two)).refused()).contains(OperationCode.RESERVATION_STATE);
            sale.enter(1, confirm(two, sale.now()));
            assertThat(sale.enterOne(1, release(two)).refused()).contains(OperationCode.RESERVATION_STATE);
            assertThat(sale.enterOne(1, cancel(two))).isEqualTo(OperationResult.done());
            assertThat(sale.enterOne(1, cancel(two))).isEqualTo(OperationResult.done());
            assertThat(sale.enterOne(1, confirm(two, sale.now())).refused()).contains(OperationCode.RESERVATION_STATE);
            assertThat(sale.counts(1)).isEqualTo(Counts.allot(10));
        }
    }

    @Nested
    class Expiry {
        @Test
        void all_reservations_of_an_epoch_come_back_at_once_and_in_the_batch_that_passes_its_end() {
            List<Operation> orders = IntStream.range(0, 10)
                    .<Operation>mapToObj(i -> reserve(order(sale.now(), i), buyer(i), 1))
                    .toList();
            sale.enter(1, orders);
            sale.pass(Duration.ofMinutes(19));
            Operation.Reserve all = reserve(order(sale.now(), 99), buyer(99), 10);

            assertThat(sale.enterOne(1, all).reservation()).isPresent();
            assertThat(sale.batch(1, 2).expired()).isEqualTo(10);
        }

        @Test
        void readers_see_expired_units_while_nobody_enters_a_batch() {
            sale.enter(1, two);
            Lane lane = sale.lane(1);

            assertThat(lane.effectiveAvailable(sale.window().rules(), sale.now()))
                    .isEqualTo(8);
            assertThat(lane.effectiveAvailable(sale.window().rules(), sale.now().plusSeconds(1200)))
                    .isEqualTo(10);
        }

        @Test
        void a_clock_that_goes_back_does_not_turn_the_lanes_clock_back() {
            sale.pass(Duration.ofMinutes(10));
            sale.enter(1, two);
            sale.pass(Duration.ofSeconds(-20));
            sale.enter(1);

            assertThat(sale.lane(1).clock()).isEqualTo(sale.now().plusSeconds(20));
        }
    }

    @Test
    void batches_form_a_chain() {
        sale.enter(1, two);
        sale.enter(1, confirm(two, sale.now()));

        assertThat(sale.batch(1, 1).prevHash()).isEmpty();
        assertThat(sale.batch(1, 2).prevHash()).contains(sale.batch(1, 1).hash());
        assertThat(sale.lane(1).prevHash()).contains(sale.batch(1, 2).hash());
    }

    @Test
    void an_operation_is_written_with_its_kind_and_read_back() {
        for (Operation operation : List.of(
                two,
                confirm(two, sale.now()),
                release(two),
                cancel(two),
                Orders.adjust(3),
                Orders.mark(5),
                Orders.give(2, 1),
                Orders.give(2, 0, 7, 8),
                new Operation.Take(2, 3, 4),
                new Operation.Close())) {
            String text = operation.text();
            assertThat(text).startsWith(operation.kind().name());
            assertThat(Json.read(Json.write(operation), Operation.class)).isEqualTo(operation);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "STEAL",
                "RESERVE",
                "TAKE 1 2",
                "TAKE 1 2 x",
                "GIVE 4294967298 1",
                "CLOSE now",
                "CONFIRM 1 2 3 4"
            })
    void what_is_no_operation_is_refused(String text) {
        assertThatThrownBy(() -> Operation.parse(text)).hasMessageStartingWith("INVALID_VALUE");
    }
}
