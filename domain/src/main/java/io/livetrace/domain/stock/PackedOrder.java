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
 * blind by whoever packs or hands over; a lane looks for it only where an order is cancelled, and only for the word of the companies
 * that send its goods.
 *
 * @param by who packed it, or handed it to the carrier who did
 * @param order the digest of the shop's number, as dispatch waves have it
 */
public record PackedOrder(Gln by, Digest order, Instant at) implements LedgerRecord {
    public static final RecordType<PackedOrder> TYPE =
            new RecordType<>("PackedOrder", PackedOrder.class, Speaker.party(0));

    public static RecordKey<PackedOrder> key(Gln by, Digest order) {
        return TYPE.key(by, order);
    }

    @Override
    public RecordKey<PackedOrder> recordKey() {
        return key(by, order);
    }
}
