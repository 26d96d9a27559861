package io.livetrace.domain.stock;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import io.livetrace.domain.kernel.TxContext;
import java.util.List;
import java.util.Optional;

/**
 * What a lane was given and has not taken yet, by another one or from the pools that it sells from. It left the giver when this row
 * was written, and enters the taker when the row is deleted, so no lane reads another, nor a pool.
 *
 * @param from the lane that gave it; 0 where it comes from pools
 * @param seq that lane's batch; from pools, the first 52 bits of the transaction's id
 * @param index the operation within the batch
 * @param to the lane that may take it
 * @param components what the units consist of
 * @param seller whose lane gave it, where several companies sell the slot
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
        Optional<Gln> seller,
        BookedOrders orders)
        implements LedgerRecord {

    public static final RecordType<LaneGrant> TYPE = new RecordType<>("LaneGrant", LaneGrant.class, Speaker.nobody());

    private static final int POOLS = 0;
    private static final int SEQ_DIGITS = 13;

    public LaneGrant {
        groups = List.copyOf(groups);
        components = List.copyOf(components);
    }

    /** Units for a lane, from the pools that these components name. */
    public static LaneGrant fromPools(
            RecordId slotId, int to, List<LaneComponent> components, long units, TxContext tx) {
        long seq = Long.parseLong(tx.txId().substring(0, SEQ_DIGITS), 16);
        return new LaneGrant(
                slotId, POOLS, seq, 0, to, units, List.of(), components, Optional.empty(), BookedOrders.NONE);
    }

    /** The products of a unit of the lane that gave it. */
    List<Gtin> articles() {
        return LaneComponent.articles(components);
    }

    public boolean isFromPools() {
        return from == POOLS;
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
