package io.livetrace.gateway.stock;

import io.livetrace.domain.kernel.RecordId;
import io.livetrace.gateway.http.HttpRefusal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How much of this gateway's memory orders may hold that wait for their answer. A slot may hold as much as is left beside it: a
 * rush on one takes half at most, and there is always room for another's first orders.
 */
final class Room {
    /** What an order holds besides its text, until it is answered. */
    private static final long BYTES_PER_ORDER = 1_000;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Map<RecordId, Long> held = new HashMap<>();
    private long left;

    Room(long bytes) {
        this.left = bytes;
    }

    /** So much of what this process may use at most. */
    static Room ofMemory(int oneIn) {
        return new Room(Runtime.getRuntime().maxMemory() / oneIn);
    }

    /** What the orders of one request hold. */
    final class Share {
        private final RecordId slotId;
        private final long bytes;

        private Share(RecordId slotId, long bytes) {
            this.slotId = slotId;
            this.bytes = bytes;
        }

        /** They are answered. */
        void giveBack() {
            move(slotId, -bytes);
        }
    }

    /** Takes room for orders whose text is so long; refuses with 429 before there is none, and then nothing was taken in. */
    Share take(RecordId slotId, int orders, int bytes) {
        Share share = new Share(slotId, bytes + BYTES_PER_ORDER * orders);
        synchronized (this) {
            if (held.getOrDefault(slotId, 0L) + share.bytes <= left - share.bytes) {
                move(slotId, share.bytes);
                return share;
            }
        }
        throw HttpRefusal.later(
                HttpRefusal.Code.TOO_MANY_REQUESTS, "too many orders wait for slot " + slotId, RETRY_AFTER);
    }

    private synchronized void move(RecordId slotId, long bytes) {
        left -= bytes;
        held.merge(slotId, bytes, (before, more) -> before + more == 0 ? null : before + more);
    }
}
