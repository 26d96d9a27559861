package io.livetrace.benchmarks.sale;

import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneBatch;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.OperationCode;
import io.livetrace.domain.stock.OperationResult;
import io.livetrace.domain.stock.OrderId;
import io.livetrace.domain.stock.ReservationId;
import io.livetrace.gateway.ledger.Block;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What the blocks say of sales, and the blocks alone: who got what, counted anew. */
public final class Audit implements Consumer<Block> {
    static final String BATCH = "\0LaneBatch\0";
    private static final String LANE = "\0Lane\0";

    private final Map<String, Sold> slots = new TreeMap<>();
    private final Set<String> yardsticks = new HashSet<>();

    private static final class Sold {
        private final Set<Long> orders = new HashSet<>();
        private final Set<Long> reservations = new HashSet<>();
        private final Map<Integer, Long> availableByLane = new HashMap<>();
        private long soldOut;

        private void add(long order, long reservation) {
            orders.add(order);
            reservations.add(reservation);
        }
    }

    /**
     * What came of a sale of so many units, of whose buyers so many were told that they have one.
     *
     * @param reservations how many the ledger holds
     * @param oversold how many more than there were
     * @param undersold how many are left though somebody was told that there are none
     * @param lost how many were promised and are not on the ledger
     * @param doubled how many orders have more than one
     */
    public record Finding(long reservations, long oversold, long undersold, long lost, long doubled) {}

    /** Whether it is one that LiveTrace was measured against: its contracts know nothing of it. */
    public boolean isYardstick(String txId) {
        return yardsticks.contains(txId);
    }

    public Finding of(Crowd crowd) {
        Sold sold = slots.getOrDefault(crowd.slot().id(), new Sold());
        long reservations = sold.reservations.size();
        long left = sold.availableByLane.values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new Finding(
                reservations,
                Math.max(0, reservations - crowd.slot().units()),
                sold.soldOut > 0 ? left : 0,
                Math.max(0, crowd.reserved() - reservations),
                reservations - sold.orders.size());
    }

    @Override
    public void accept(Block block) {
        block.transactions().stream()
                .filter(tx -> Blocks.calls(tx, Blocks.YARDSTICKS))
                .forEach(tx -> yardsticks.add(tx.txId()));
        block.transactions().stream()
                .filter(Block.Transaction::isValid)
                .flatMap(tx -> tx.writes().stream())
                .forEach(write -> write.value().ifPresent(value -> read(write.key(), value)));
    }

    private void read(String key, String value) {
        if (key.startsWith(BATCH)) {
            read(Json.read(value, LaneBatch.class));
        } else if (key.startsWith(LANE)) {
            Lane lane = Json.read(value, Lane.class);
            slot(lane.slotId().value())
                    .availableByLane
                    .put(lane.n(), lane.counts().available());
        }
    }

    private void read(LaneBatch batch) {
        Sold sold = slot(batch.slotId().value());
        for (int i = 0; i < batch.results().size(); i++) {
            OperationResult result = batch.results().get(i);
            if (batch.operations().get(i) instanceof Operation.Reserve reserve) {
                result.reservation().ifPresent(id -> sold.add(numberOf(reserve.order()), numberOf(id)));
                sold.soldOut +=
                        result.refused().filter(OperationCode.SOLD_OUT::equals).isPresent() ? 1 : 0;
            }
        }
    }

    /** Sixteen hexadecimal digits of its digest: two orders have the same once in a very long time. */
    private static long numberOf(OrderId order) {
        return Long.parseUnsignedLong(order.digest().hex().substring(0, 16), 16);
    }

    private static long numberOf(ReservationId id) {
        return ((long) id.lane() << 56) | (id.seq() << 16) | id.index();
    }

    private Sold slot(String slotId) {
        return slots.computeIfAbsent(slotId, id -> new Sold());
    }
}
