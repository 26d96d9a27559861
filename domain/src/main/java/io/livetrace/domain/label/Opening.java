package io.livetrace.domain.label;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.time.Instant;

/**
 * The first opening of a unit; there is never a second. It speaks for a consumer, so no company seals it, but it names the
 * one through whose gateway it came: who opens codes early can be found.
 *
 * @param leaf the unit's name on the ledger
 * @param through the company whose gateway submitted it
 */
public record Opening(Digest leaf, Gtin gtin, LotNumber lot, int n, Gln through, Instant at) implements LedgerRecord {
    public static final RecordType<Opening> TYPE = new RecordType<>("Opening", Opening.class, Speaker.nobody());

    public static RecordKey<Opening> key(Digest leaf) {
        return TYPE.key(leaf);
    }

    @Override
    public RecordKey<Opening> recordKey() {
        return key(leaf);
    }
}
