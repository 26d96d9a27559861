package io.livetrace.domain.stock;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.time.Instant;

/**
 * That goods of an order were packed: from then on its sale is not taken back, and what the buyer does not want is sent back. Written
 * blind by whoever packs; a lane looks for it only where an order is cancelled.
 *
 * @param order the digest of the shop's number, as dispatch waves have it
 * @param carrier who packed it
 */
public record PackedOrder(Digest order, Gln carrier, Instant at) implements LedgerRecord {
    public static final RecordType<PackedOrder> TYPE =
            new RecordType<>("PackedOrder", PackedOrder.class, Speaker.nobody());

    public static RecordKey<PackedOrder> key(Digest order) {
        return TYPE.key(order);
    }

    @Override
    public RecordKey<PackedOrder> recordKey() {
        return key(order);
    }
}
