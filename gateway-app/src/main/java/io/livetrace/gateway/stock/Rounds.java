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

    private synchronized Optional<Promise<Void>> next() {
        Optional<RecordId> slotId = waiting.keySet().stream().findFirst();
        if (slotId.isEmpty()) {
            free++;
        }
        return slotId.map(this::take);
    }

    /** The slot goes behind all others that wait. */
    private Promise<Void> take(RecordId slotId) {
        Queue<Promise<Void>> turns = waiting.remove(slotId);
        Promise<Void> turn = turns.remove();
        if (!turns.isEmpty()) {
            waiting.put(slotId, turns);
        }
        return turn;
    }
}
