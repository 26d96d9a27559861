package io.livetrace.gateway.stock;

import static io.livetrace.gateway.stock.Shop.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.kernel.RecordId;
import io.livetrace.gateway.Rush;
import io.livetrace.gateway.sql.Database;
import io.livetrace.gateway.sql.Databases;
import io.livetrace.gateway.vault.LaneLeases;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sequencers write one lane, each with a lease that the other knows nothing of: the number of the batch keeps them apart. */
class RivalsTest {
    private static final int STOCK = 30;
    private static final int BOOKERS = 40;

    @Test
    void two_that_write_one_lane_sell_what_there_is_and_no_more(@TempDir Path data, @TempDir Path elsewhere) {
        try (Shop shop = Shop.selling(data, STOCK)) {
            Database ownLeases = Databases.in(elsewhere).open(shop.gateway().vertx(), "vault");
            OrderDesk rival = shop.deskOf(LaneOwners.alone(new LaneLeases(ownLeases)));

            List<Optional<String>> booked = Rush.of(BOOKERS, n -> n % 2 == 0 ? here(shop, n) : there(rival, n));
            List<String> reservations =
                    booked.stream().flatMap(Optional::stream).toList();

            assertThat(reservations).hasSize(STOCK).doesNotHaveDuplicates();
            List<Optional<String>> again = IntStream.range(0, BOOKERS)
                    .mapToObj(n -> n % 2 == 1 ? here(shop, n) : there(rival, n))
                    .toList();
            assertThat(again).isEqualTo(booked);
            new Audit(shop.gateway()).findsAllInOrder(STOCK, reservations);
            ownLeases.close().await();
        }
    }

    private static Optional<String> here(Shop shop, int n) {
        return Optional.ofNullable(
                        shop.reserve(List.of(order(n, "booker " + n, 1))).get(0).get("reservation"))
                .map(reservation -> reservation.asText());
    }

    private static Optional<String> there(OrderDesk rival, int n) {
        Asked asked = new Asked(
                RecordId.of(Shop.SLOT),
                Asked.Kind.RESERVATIONS,
                List.of(new Order.Want(Shop.number(n), "booker " + n, 1)),
                Optional.empty(),
                Asked.Sender.NOBODY);
        return rival.enter(asked, () -> {}).await().results().get(0).reservation();
    }
}
