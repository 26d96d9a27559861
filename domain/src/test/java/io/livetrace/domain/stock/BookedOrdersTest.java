package io.livetrace.domain.stock;

import static io.livetrace.domain.stock.Orders.buyer;
import static io.livetrace.domain.stock.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BookedOrdersTest {
    private static Optional<Booking> find(BookedOrders orders, int number, int buyer) {
        return orders.find(buyer(buyer).fingerprint(), placed(number).fingerprint());
    }

    private static final int BUYERS = 5;

    @Property(seed = "21", tries = 200)
    void every_order_is_found_with_what_it_booked(
            @ForAll @Size(max = 60) List<@IntRange(max = 5_000) Integer> numbers,
            @ForAll @IntRange(max = 60) int earlier) {
        Map<Integer, Booking> model = new LinkedHashMap<>();
        numbers.forEach(number -> model.put(number, booking(number)));

        List<Integer> distinct = List.copyOf(model.keySet());
        int split = Math.min(earlier, distinct.size());
        BookedOrders orders = Json.read(Json.write(of(distinct.subList(0, split))), BookedOrders.class)
                .and(of(distinct.subList(split, distinct.size())));

        assertThat(orders.size()).isEqualTo(model.size());
        model.forEach((number, booking) ->
                assertThat(find(orders, number, number % BUYERS)).contains(booking));
        for (int buyer = 0; buyer < BUYERS; buyer++) {
            assertThat(orders.of(buyer(buyer).fingerprint()))
                    .containsExactlyInAnyOrderElementsOf(bookingsOf(buyer, model));
        }
    }

    @Test
    void an_order_is_not_found_for_another_buyer() {
        BookedOrders orders = of(List.of(1));
        assertThat(find(orders, 1, 2)).isEmpty();
        assertThat(find(orders, 2, 1)).isEmpty();
        assertThat(orders.of(buyer(2).fingerprint())).isEmpty();
    }

    @Test
    void the_largest_values_come_back_as_they_went() {
        Booking largest = new Booking(new ReservationId(64, Integer.MAX_VALUE, 4_999), Operation.MOST_UNITS);
        assertThat(BookedOrders.of(placed(1), buyer(1), largest).of(buyer(1).fingerprint()))
                .containsExactly(largest);
    }

    @Test
    void bytes_that_are_no_orders_are_refused() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Json.read("\"AAAA\"", BookedOrders.class));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Json.read("\"?\"", BookedOrders.class));
    }

    private static BookedOrders of(List<Integer> numbers) {
        BookedOrders orders = BookedOrders.NONE;
        for (int number : numbers) {
            orders = orders.and(BookedOrders.of(placed(number), buyer(number % BUYERS), booking(number)));
        }
        return orders;
    }

    private static OrderId placed(int number) {
        return order(Sale.OPENING, number);
    }

    private static Booking booking(int number) {
        return new Booking(new ReservationId(1 + number % Lane.MOST, number, number % 500), 1 + number);
    }

    private static List<Booking> bookingsOf(int buyer, Map<Integer, Booking> model) {
        List<Booking> bookings = new ArrayList<>();
        model.forEach((number, booking) -> {
            if (number % BUYERS == buyer) {
                bookings.add(booking);
            }
        });
        return bookings;
    }
}
