package io.livetrace.gateway.stock;

import io.livetrace.domain.stock.LaneBatch;
import io.livetrace.domain.stock.LaneState;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.OperationResult;
import io.livetrace.domain.stock.ReservationId;
import io.livetrace.domain.stock.ReservationStatus;
import io.livetrace.gateway.StateFromBlocks;
import java.util.Map;
import java.util.TreeMap;

/** Every reservation there is, with its units, as the batches in the blocks tell; not as any counter says. */
record Reservations(StateFromBlocks state) {

    /** The units of each reservation that stands so. */
    Map<String, Integer> standing(ReservationStatus status) {
        Map<String, Integer> units = new TreeMap<>();
        for (LaneBatch batch : state.all(LaneBatch.TYPE)) {
            for (int i = 0; i < batch.operations().size(); i++) {
                ReservationId id = new ReservationId(batch.n(), batch.seq(), i);
                if (batch.operations().get(i) instanceof Operation.Reserve reserve
                        && made(batch.results().get(i), id)
                        && statusOf(id) == status) {
                    units.put(batch.slotId() + ":" + id, reserve.units());
                }
            }
        }
        return units;
    }

    /** An order that was repeated has the reservation that it got before. */
    private static boolean made(OperationResult result, ReservationId id) {
        return result.reservation().filter(id::equals).isPresent();
    }

    private ReservationStatus statusOf(ReservationId id) {
        return state.all(LaneState.TYPE).stream()
                .filter(batch -> batch.n() == id.lane() && batch.seq() == id.seq())
                .findFirst()
                .orElseThrow()
                .status(id.index());
    }
}
