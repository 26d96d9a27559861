package io.livetrace.domain.stock;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The accepted orders of one group of buyers that were placed in the same few seconds. A batch meets orders of now, so it
 * rewrites few of these rows, and short ones, however long the sale goes on. Only the lane that has the group writes them.
 *
 * @param slice the second when the orders were placed, divided by the rules' {@code orderRowSeconds}
 * @param orders what each order reserved, by its fingerprint
 */
public record LaneOrders(RecordId slotId, int group, long slice, SortedMap<String, Booking> orders)
        implements LedgerRecord {

    public static final RecordType<LaneOrders> TYPE =
            new RecordType<>("LaneOrders", LaneOrders.class, Speaker.nobody());

    private static final int FINGERPRINT_BYTES = 16;

    public LaneOrders {
        orders = Collections.unmodifiableSortedMap(new TreeMap<>(orders));
    }

    public static RecordKey<LaneOrders> key(RecordId slotId, int group, long slice) {
        return TYPE.key(slotId, group, slice);
    }

    @Override
    public RecordKey<LaneOrders> recordKey() {
        return key(slotId, group, slice);
    }

    /** What the order has booked for that buyer. */
    public Optional<Booking> find(OrderId order, BuyerToken buyer) {
        return Optional.ofNullable(orders.get(fingerprint(order, buyer)));
    }

    /** Stands for an order and its buyer together, so that nobody can speak of another buyer's order. */
    static String fingerprint(OrderId order, BuyerToken buyer) {
        byte[] digest = Digest.of(order + " " + buyer).bytes();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, FINGERPRINT_BYTES));
    }
}
