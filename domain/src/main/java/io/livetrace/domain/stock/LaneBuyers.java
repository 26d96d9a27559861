package io.livetrace.domain.stock;

import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What some buyers of one group have booked in the whole sale. Kept only where the rules limit the units of a buyer.
 *
 * @param row which of the group's rows; the rules say how many there are, so that none grows long
 * @param buyers each buyer's bookings, by token; those that came to nothing are dropped when the limit is next in question
 */
public record LaneBuyers(RecordId slotId, int group, int row, SortedMap<String, List<Booking>> buyers)
        implements LedgerRecord {

    public static final RecordType<LaneBuyers> TYPE =
            new RecordType<>("LaneBuyers", LaneBuyers.class, Speaker.nobody());

    public LaneBuyers {
        buyers = Collections.unmodifiableSortedMap(new TreeMap<>(buyers));
    }

    public static RecordKey<LaneBuyers> key(RecordId slotId, int group, int row) {
        return TYPE.key(slotId, group, row);
    }

    @Override
    public RecordKey<LaneBuyers> recordKey() {
        return key(slotId, group, row);
    }
}
