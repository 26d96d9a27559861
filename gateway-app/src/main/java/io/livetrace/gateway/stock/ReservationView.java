package io.livetrace.gateway.stock;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.stock.LaneState;
import io.livetrace.domain.stock.ReservationId;
import io.livetrace.domain.stock.SaleRules;
import java.time.Instant;

/**
 * A reservation as the shop may look it up.
 *
 * @param id slot, colon, lane-batch-index
 * @param orderDigest of the shop's order number
 * @param payBy until when it has to be paid
 */
record ReservationView(String id, RecordId slotId, Digest orderDigest, int units, Status status, Instant payBy) {
    /** Where it stands; expired is derived from the time. */
    enum Status {
        OPEN,
        EXPIRED,
        CONFIRMED,
        RELEASED,
        CANCELLED;

        static Status of(LaneState batch, ReservationId id, SaleRules rules, Instant now) {
            return switch (batch.status(id.index())) {
                case OPEN -> rules.isOver(batch.epoch(), now) ? EXPIRED : OPEN;
                case CONFIRMED -> CONFIRMED;
                case RELEASED -> RELEASED;
                case CANCELLED -> CANCELLED;
            };
        }
    }
}
