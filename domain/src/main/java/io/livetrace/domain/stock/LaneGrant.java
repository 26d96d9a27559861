package io.livetrace.domain.stock;

import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.util.List;

/**
 * What one lane has given and another has not taken yet. It left the giver when this row was written, and enters the taker
 * when the row is deleted, so neither lane reads the other.
 *
 * @param from the lane that gave it
 * @param seq that lane's batch
 * @param index the operation within the batch
 * @param to the lane that may take it
 * @param components what the units consist of
 * @param orders what the buyers of the groups have booked
 */
public record LaneGrant(
        RecordId slotId,
        int from,
        long seq,
        int index,
        int to,
        long units,
        List<Integer> groups,
        List<LaneComponent> components,
        BookedOrders orders)
        implements LedgerRecord {

    public static final RecordType<LaneGrant> TYPE = new RecordType<>("LaneGrant", LaneGrant.class, Speaker.nobody());

    public LaneGrant {
        groups = List.copyOf(groups);
        components = List.copyOf(components);
    }

    public static RecordKey<LaneGrant> key(RecordId slotId, int from, long seq, int index) {
        return TYPE.key(slotId, from, seq, index);
    }

    /** The beginning of the keys of everything given and not taken within a slot. */
    public static RecordKey<LaneGrant> allOf(RecordId slotId) {
        return TYPE.key(slotId);
    }

    @Override
    public RecordKey<LaneGrant> recordKey() {
        return key(slotId, from, seq, index);
    }
}
