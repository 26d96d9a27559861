package io.livetrace.domain.stock;

import static io.livetrace.domain.stock.Orders.buyer;
import static io.livetrace.domain.stock.Orders.order;
import static io.livetrace.domain.stock.Orders.reserve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.domain.Companies;
import io.livetrace.domain.Keys;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.participant.DetachedJws;
import io.livetrace.domain.participant.Participant;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Orders of a selling platform, in a batch with others. */
class OrderListTest {
    private static final Participant SELLER = Companies.ANCHOR;

    private final KeyPair key = Keys.pair();
    private final Sale sale = Sale.of(10).knowing(SELLER, Keys.registered(SELLER, "shop", key));
    private final Operation own = reserve(order(sale.now(), 9), buyer(9), 1);

    @Test
    void orders_that_their_seller_signed_are_reserved_among_others() {
        List<OperationResult> results = enter(orders(1, 2), signed(orders(1, 2)));

        assertThat(results).allMatch(result -> result.reservation().isPresent());
        assertThat(sale.batch(1, 1).lists()).isPresent();
    }

    @Test
    void an_order_that_was_changed_or_added_or_left_out_spoils_the_list_and_no_other_order() {
        Stream.of(orders(1, 3), orders(1, 2, 3), orders(1), orders(2, 1))
                .map(entered -> enter(entered, signed(orders(1, 2))))
                .forEach(results -> {
                    assertThat(results.get(0).reservation()).isPresent();
                    assertThat(results.subList(1, results.size()))
                            .allMatch(result -> result.refused().equals(Optional.of(OperationCode.SELLER_REFUSED)));
                });
    }

    @Test
    void a_list_is_for_one_slot() {
        String elsewhere = DetachedJws.sign(
                        "shop", key.getPrivate(), OrderList.content(RecordId.of("slot-2"), orders(1)))
                .toString();

        assertThat(enter(orders(1), elsewhere).get(1)).isEqualTo(refused());
    }

    @Test
    void a_seller_that_is_suspended_or_whose_key_nobody_knows_sells_nothing() {
        String signature = signed(orders(1));
        sale.knowing(Companies.suspended(SELLER));
        assertThat(enter(orders(1), signature).get(1)).isEqualTo(refused());

        sale.knowing(SELLER);
        String unknown = DetachedJws.sign("other", key.getPrivate(), OrderList.content(Sale.SLOT, orders(1)))
                .toString();
        assertThat(enter(orders(1), unknown).get(1)).isEqualTo(refused());
        assertThat(enter(orders(1), "no signature").get(1)).isEqualTo(refused());
    }

    @Test
    void a_list_that_stands_for_what_is_not_its_sellers_or_twice_is_no_batch_at_all() {
        OrderList list = new OrderList(SELLER.gln(), 1, 2, signed(orders(1, 2)));
        for (OrderList wrong : List.of(
                new OrderList(SELLER.gln(), 0, 2, list.signature()),
                new OrderList(SELLER.gln(), 2, 2, list.signature()),
                new OrderList(SELLER.gln(), 1, 0, list.signature()),
                new OrderList(SELLER.gln(), -1, 2, list.signature()),
                new OrderList(SELLER.gln(), 1, Integer.MAX_VALUE, list.signature()))) {
            assertThatThrownBy(() -> enter(orders(1, 2), List.of(wrong))).hasMessageStartingWith("INVALID_VALUE");
        }
        assertThatThrownBy(() -> enter(orders(1, 2), List.of(list, list))).hasMessageStartingWith("INVALID_VALUE");
    }

    private List<OperationResult> enter(List<Operation> orders, String signature) {
        return enter(orders, List.of(new OrderList(SELLER.gln(), 1, orders.size(), signature)));
    }

    /** After an order of the slot's own shop. */
    private List<OperationResult> enter(List<Operation> orders, List<OrderList> lists) {
        List<Operation> all = Stream.concat(Stream.of(own), orders.stream()).toList();
        LaneBatching.Batch batch = new LaneBatching.Batch(
                Sale.SLOT, 1, sale.lane(1).seq(), all, Optional.of(new Intake(1, 1)), Optional.of(lists));
        return sale.enter(Companies.PLATFORM, batch);
    }

    private String signed(List<Operation> orders) {
        return DetachedJws.sign("shop", key.getPrivate(), OrderList.content(Sale.SLOT, orders))
                .toString();
    }

    private List<Operation> orders(int... numbers) {
        return IntStream.of(numbers)
                .<Operation>mapToObj(n -> new Operation.Reserve(
                        order(sale.now(), n), buyer(n), 1, Optional.of(SELLER.gln()), Optional.empty()))
                .toList();
    }

    private static OperationResult refused() {
        return OperationResult.refused(OperationCode.SELLER_REFUSED);
    }
}
