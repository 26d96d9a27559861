package io.livetrace.gateway.stock;

import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.stock.Booking;
import io.livetrace.domain.stock.BuyerToken;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneBatch;
import io.livetrace.domain.stock.LaneOrders;
import io.livetrace.domain.stock.LaneState;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.OrderId;
import io.livetrace.domain.stock.ReservationId;
import io.livetrace.domain.stock.SaleWindow;
import io.livetrace.domain.stock.StockCode;
import io.livetrace.gateway.readmodel.Snapshot;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One slot's sale as the read model knows it: which lane an order goes to, and what became of it there.
 *
 * @param seen rows that were read already: many orders of one batch stand in the same few
 */
record Selling(
        Snapshot now,
        RecordId slotId,
        SaleWindow window,
        List<Lane> lanes,
        Map<RecordKey<?>, Optional<? extends LedgerRecord>> seen) {

    /** The sale; refuses where the slot has not been confirmed. */
    static Selling of(Snapshot now, RecordId slotId) {
        Snapshot all = now.unrestricted();
        return new Selling(
                all,
                slotId,
                all.require(SaleWindow.key(slotId), StockCode.LANE_NOT_FOUND),
                all.list(Lane.allOf(slotId)),
                new HashMap<>());
    }

    /** The lane that sells that to the buyer; while a group of buyers moves, any lane says that it is the wrong one. */
    int laneFor(BuyerToken buyer, Optional<Gtin> picked) {
        return selling(picked)
                .filter(lane -> lane.groups().contains(buyer.group()))
                .findFirst()
                .or(() -> selling(picked).findFirst())
                .or(() -> lanes.stream().findFirst())
                .orElseThrow(() -> new Refusal(StockCode.LANE_NOT_FOUND, "slot " + slotId + " has no lanes yet"))
                .n();
    }

    /** The lane that has the order's reservation; the buyer's lane where none is known. */
    int laneOf(OrderId order, BuyerToken buyer, Optional<Gtin> picked) {
        int home = laneFor(buyer, picked);
        return LaneOrders.find(LaneOrders.of(slotId, home, window.rules(), this::find), order, buyer)
                .map(Booking::reservation)
                .map(ReservationId::lane)
                .orElse(home);
    }

    /** Refuses unless it is clear which variant is wanted: by a product that only this one has, where there are several. */
    void requirePicked(Optional<Gtin> picked) {
        Refusal.unless(
                selling(picked).map(Lane::articles).distinct().count() == 1,
                StockCode.VARIANT_UNKNOWN,
                picked.map(gtin ->
                                "/gtin: not one variant of slot " + slotId + " has " + gtin + ", but none or several")
                        .orElse("/gtin: slot " + slotId + " sells several variants; say which one was picked"));
    }

    private Stream<Lane> selling(Optional<Gtin> picked) {
        return lanes.stream()
                .filter(lane -> picked.map(lane.articles()::contains).orElse(true));
    }

    /** What became of a batch's operations, in their order. */
    List<LaneSequencer.Entered> outcomes(int lane, long seq) {
        return batch(lane, seq).results().stream()
                .map(result ->
                        new LaneSequencer.Entered(result, result.reservation().map(this::payBy)))
                .toList();
    }

    /** Until when a reservation has to be paid. */
    private Instant payBy(ReservationId id) {
        return window.rules().payBy(state(id).epoch());
    }

    /** The reservation with its order. */
    ReservationView view(ReservationId id, Instant clock) {
        Operation made = operation(id);
        if (!(made instanceof Operation.Reserve reserve)) {
            throw notFound(id);
        }
        return new ReservationView(
                slotId + ":" + id,
                slotId,
                reserve.order().digest(),
                reserve.units(),
                ReservationView.Status.of(state(id), id, window.rules(), clock),
                payBy(id));
    }

    private Operation operation(ReservationId id) {
        LaneBatch batch = batch(id.lane(), id.seq());
        boolean made = id.index() < batch.results().size()
                && batch.results()
                        .get(id.index())
                        .reservation()
                        .filter(id::equals)
                        .isPresent();
        if (!made) {
            throw notFound(id);
        }
        return batch.operations().get(id.index());
    }

    private LaneBatch batch(int lane, long seq) {
        return require(LaneBatch.key(slotId, lane, seq));
    }

    private LaneState state(ReservationId id) {
        return require(LaneState.key(slotId, id.lane(), id.seq()));
    }

    private <T extends LedgerRecord> T require(RecordKey<T> key) {
        return find(key).orElseThrow(() -> new Refusal(KernelCode.RECORD_NOT_FOUND, "there is no " + key));
    }

    private <T extends LedgerRecord> Optional<T> find(RecordKey<T> key) {
        return seen.computeIfAbsent(key, now::find).map(key.type().javaType()::cast);
    }

    private Refusal notFound(ReservationId id) {
        return new Refusal(KernelCode.RECORD_NOT_FOUND, "slot " + slotId + " has no reservation " + id);
    }
}
