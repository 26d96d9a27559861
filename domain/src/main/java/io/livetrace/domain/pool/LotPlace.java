package io.livetrace.domain.pool;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;

/**
 * That a company once made, held or sold a lot, for finding everyone whom a recall concerns. Written blind and never deleted.
 *
 * @param party the company's GLN
 */
public record LotPlace(Gtin gtin, LotNumber lot, Gln party, Role role) implements LedgerRecord {
    public static final RecordType<LotPlace> TYPE = new RecordType<>("LotPlace", LotPlace.class, Speaker.nobody());

    /** What the company had to do with the lot. */
    public enum Role {
        MADE,
        HELD,
        SOLD
    }

    public static RecordKey<LotPlace> key(Gtin gtin, LotNumber lot, Gln party, Role role) {
        return TYPE.key(gtin, lot, party, role);
    }

    /** The beginning of the keys of everyone who had to do with the lot. */
    public static RecordKey<LotPlace> allOf(Gtin gtin, LotNumber lot) {
        return TYPE.key(gtin, lot);
    }

    @Override
    public RecordKey<LotPlace> recordKey() {
        return key(gtin, lot, party, role);
    }
}
