package io.livetrace.gateway.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.stock.Counts;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneBatch;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.ReservationId;
import io.livetrace.domain.stock.ReservationStatus;
import io.livetrace.gateway.StateFromBlocks;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.verify.Verification;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** What the blocks say of a sale after something went wrong; nothing else is asked. */
record Audit(TestGateway gateway, String slotId) {
    /** Of the usual slot. */
    Audit(TestGateway gateway) {
        this(gateway, Shop.SLOT);
    }

    /**
     * Nothing was oversold, undersold, lost or doubled.
     *
     * @param stock the units of all lanes
     * @param acknowledged reservations that somebody was told of
     */
    void findsAllInOrder(int stock, Collection<String> acknowledged) {
        StateFromBlocks state = StateFromBlocks.of(gateway.ledger()).having(slotId);
        Reservations reservations = new Reservations(state);
        Map<String, Integer> sold = reservations.standing(ReservationStatus.CONFIRMED);
        Map<String, Integer> open = reservations.standing(ReservationStatus.OPEN);
        Set<String> standing = new HashSet<>(sold.keySet());
        standing.addAll(open.keySet());

        assertThat(units(sold) + units(open)).as("oversold").isLessThanOrEqualTo(stock);
        assertThat(sum(state, Counts::sold)).as("sold, as counted").isEqualTo(units(sold));
        assertThat(sum(state, Counts::reserved)).as("reserved, as counted").isEqualTo(units(open));
        assertThat(sum(state, Counts::available)).as("undersold").isEqualTo(stock - units(sold) - units(open));
        assertThat(standing).as("lost").containsAll(acknowledged);
        assertThat(byOrder(state))
                .as("doubled")
                .allSatisfy((order, made) -> assertThat(made).hasSize(1));
        assertThat(new Verification(gateway.vertx(), Call.DEFAULT_CHANNEL)
                        .of(gateway.ledger())
                        .findings())
                .isEmpty();
    }

    /** The reservations that each order was ever given. */
    private static Map<String, Set<ReservationId>> byOrder(StateFromBlocks state) {
        Map<String, Set<ReservationId>> all = new HashMap<>();
        for (LaneBatch batch : state.all(LaneBatch.TYPE)) {
            for (int i = 0; i < batch.operations().size(); i++) {
                if (batch.operations().get(i) instanceof Operation.Reserve order) {
                    batch.results()
                            .get(i)
                            .reservation()
                            .ifPresent(made -> all.computeIfAbsent(
                                            order.order() + " " + order.buyer(), none -> new HashSet<>())
                                    .add(made));
                }
            }
        }
        return all;
    }

    private static int units(Map<String, Integer> reservations) {
        return reservations.values().stream().mapToInt(units -> units).sum();
    }

    private static long sum(StateFromBlocks state, ToLongFunction<Counts> count) {
        return state.all(Lane.TYPE).stream().map(Lane::counts).mapToLong(count).sum();
    }
}
