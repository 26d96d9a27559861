package io.livetrace.gateway.stock;

import io.livetrace.domain.kernel.RecordId;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * Lets so many batches be on their way at a time, because what endorses and orders them is shared by all. Slots take turns: one
 * slot's rush, over however many lanes, keeps another waiting for one batch, not for all of its own.
 */
final class Rounds {
    private final Map<RecordId, Queue<Promise<Void>>> waiting = new LinkedHashMap<>();
    private int free;

    /** @param most how many batches may be on their way */
    Rounds(int most) {
        this.free = most;
    }

    /** Completes when a batch of the slot may go; whoever takes a turn ends it. */
    synchronized Future<Void> begin(RecordId slotId) {
        if (free > 0) {
            free--;
            return Future.succeededFuture();
        }
        Promise<Void> turn = Promise.promise();
        waiting.computeIfAbsent(slotId, none -> new ArrayDeque<>()).add(turn);
        return turn.future();
    }

    /** A batch has arrived, or will not. */
    void end() {
        next().ifPresent(turn -> turn.complete());
    }

    /** Whose turn it is; that slot goes behind all others that wait. */
    private synchronized Optional<Promise<Void>> next() {
        var slots = waiting.entrySet().iterator();
        if (!slots.hasNext()) {
            free++;
            return Optional.empty();
        }
        Map.Entry<RecordId, Queue<Promise<Void>>> slot = slots.next();
        slots.remove();
        Promise<Void> turn = slot.getValue().remove();
        if (!slot.getValue().isEmpty()) {
            waiting.put(slot.getKey(), slot.getValue());
        }
        return Optional.of(turn);
    }
}
