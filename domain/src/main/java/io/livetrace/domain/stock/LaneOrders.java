package io.livetrace.domain.stock;

import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;

/**
 * The accepted orders of one group of buyers. They stand in two rows: a batch rewrites the short one of recent orders, which from
 * time to time go over to the long one, so that a batch needs few rows and writes little, however long the sale goes on. Only the
 * lane that has the group writes them.
 *
 * @param part which of the group's rows
 */
public record LaneOrders(RecordId slotId, int group, Part part, BookedOrders orders) implements LedgerRecord {

    public static final RecordType<LaneOrders> TYPE =
            new RecordType<>("LaneOrders", LaneOrders.class, Speaker.nobody());

    /** The rows of a group. */
    public enum Part {
        RECENT,
        EARLIER
    }

    public static RecordKey<LaneOrders> key(RecordId slotId, int group, Part part) {
        return TYPE.key(slotId, group, part);
    }

    @Override
    public RecordKey<LaneOrders> recordKey() {
        return key(slotId, group, part);
    }

    LaneOrders with(BookedOrders next) {
        return new LaneOrders(slotId, group, part, next);
    }
}
