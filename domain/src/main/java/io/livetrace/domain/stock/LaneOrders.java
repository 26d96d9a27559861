package io.livetrace.domain.stock;

import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Records;
import io.livetrace.domain.kernel.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Orders that a lane has accepted, and those of buyers who came from another lane with their orders. A batch reads all rows of its
 * lane and rewrites the short one of recent orders; from time to time these go over to the next row that is not full. So a batch
 * needs few rows and writes little, however long the sale goes on.
 *
 * @param part 0 for the recent orders; the others, from 1, are filled one after the other
 */
public record LaneOrders(RecordId slotId, int n, int part, BookedOrders orders) implements LedgerRecord {
    public static final RecordType<LaneOrders> TYPE =
            new RecordType<>("LaneOrders", LaneOrders.class, Speaker.nobody());

    public static RecordKey<LaneOrders> key(RecordId slotId, int n, int part) {
        return TYPE.key(slotId, n, part);
    }

    @Override
    public RecordKey<LaneOrders> recordKey() {
        return key(slotId, n, part);
    }

    /** All rows of a lane; the last one is not full. */
    public static List<LaneOrders> of(RecordId slotId, int n, SaleRules rules, Records records) {
        List<LaneOrders> rows = new ArrayList<>();
        do {
            int part = rows.size();
            rows.add(records.find(key(slotId, n, part))
                    .orElseGet(() -> new LaneOrders(slotId, n, part, BookedOrders.NONE)));
        } while (rows.size() == 1 || rows.get(rows.size() - 1).orders().size() >= rules.fullOrders());
        return rows;
    }

    /** What the order has booked for that buyer in one of these rows. */
    public static Optional<Booking> find(List<LaneOrders> rows, OrderId order, BuyerToken buyer) {
        long buyerPrint = buyer.fingerprint();
        long orderPrint = order.fingerprint();
        return rows.stream()
                .flatMap(row -> row.orders().find(buyerPrint, orderPrint).stream())
                .findFirst();
    }

    /** What all orders of that buyer have booked in these rows. */
    static Stream<Booking> of(List<LaneOrders> rows, BuyerToken buyer) {
        long print = buyer.fingerprint();
        return rows.stream().flatMap(row -> row.orders().of(print).stream());
    }

    LaneOrders with(BookedOrders next) {
        return new LaneOrders(slotId, n, part, next);
    }
}
