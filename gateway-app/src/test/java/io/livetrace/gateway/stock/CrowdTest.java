package io.livetrace.gateway.stock;

import static io.livetrace.gateway.stock.Shop.order;
import static io.livetrace.gateway.stock.Shop.paid;
import static io.livetrace.gateway.stock.Shop.released;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.ReservationStatus;
import io.livetrace.embedded.BlockCutting;
import io.livetrace.embedded.Faults;
import io.livetrace.gateway.Rush;
import io.livetrace.gateway.StateFromBlocks;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.ledger.embedded.Networks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred people want one article at once, on a network whose blocks take 200 ms and whose peers are not in step. */
class CrowdTest {
    private static final int BOOKERS = 100;
    private static final int STOCK = 60;

    private final Faults faults = new Faults();

    @Test
    void a_hundred_bookers_get_what_there_is_and_no_more(@TempDir Path data) {
        try (Shop shop = Shop.selling(slow(data), STOCK)) {
            faults.atRandom(7, 0.2, 0, 0);

            List<JsonNode> booked = Rush.of(
                    BOOKERS,
                    n -> shop.reserve(List.of(order(n, "booker " + n, 1))).get(0));
            List<Integer> lucky = IntStream.range(0, BOOKERS)
                    .filter(n -> booked.get(n).has("reservation"))
                    .boxed()
                    .toList();
            List<Integer> decided = lucky.stream().filter(n -> n % 3 != 0).toList();
            List<JsonNode> told = Rush.of(
                    decided.size(),
                    i -> shop.tell(List.of(news(decided.get(i)))).get(0));

            assertThat(lucky).hasSize(STOCK);
            assertThat(booked)
                    .filteredOn(answer -> answer.path("code").asText().equals("SOLD_OUT"))
                    .hasSize(BOOKERS - STOCK);
            assertThat(told).noneMatch(answer -> answer.has("code"));
            new Audit(shop.gateway()).findsAllInOrder(STOCK, List.of());
            assertAddsUp(StateFromBlocks.of(shop.gateway().ledger()), lucky);
        }
    }

    private static void assertAddsUp(StateFromBlocks state, List<Integer> lucky) {
        Reservations reservations = new Reservations(state);
        int sold = units(reservations, ReservationStatus.CONFIRMED);
        int unpaid = units(reservations, ReservationStatus.OPEN);
        int givenBack = units(reservations, ReservationStatus.RELEASED);

        assertThat(sold).isEqualTo(lucky.stream().filter(CrowdTest::pays).count());
        assertThat(sold + unpaid + givenBack).isEqualTo(STOCK);
        assertThat(state.all(Lane.TYPE)).singleElement().satisfies(lane -> {
            assertThat(lane.counts().allotted()).isEqualTo(STOCK);
            assertThat(lane.counts().sold()).isEqualTo(sold);
            assertThat(lane.counts().reserved()).isEqualTo(unpaid);
            assertThat(lane.counts().available()).isEqualTo(givenBack);
        });
    }

    private static int units(Reservations reservations, ReservationStatus status) {
        return reservations.standing(status).values().stream()
                .mapToInt(units -> units)
                .sum();
    }

    /** A third pays and a third changes its mind; the others say nothing. */
    private static Map<String, Object> news(int n) {
        return pays(n) ? paid(n, "booker " + n) : released(n, "booker " + n);
    }

    private static boolean pays(int n) {
        return n % 3 == 1;
    }

    private TestGateway slow(Path data) {
        return TestGateway.on(
                data,
                Networks.in(
                        data, config -> config.with(BlockCutting.LIKE_A_NETWORK).with(faults)));
    }
}
