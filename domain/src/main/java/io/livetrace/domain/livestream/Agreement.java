package io.livetrace.domain.livestream;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.time.Instant;

/**
 * An owner of stock agrees to a slot's terms, up to so many units. A slot with other terms needs a new one.
 *
 * @param owner whose stock may be sold
 * @param units the most units
 * @param termsDigest the terms agreed to
 */
public record Agreement(Gln owner, RecordId slotId, int units, Digest termsDigest, Instant at) implements LedgerRecord {
    public static final RecordType<Agreement> TYPE = new RecordType<>("Agreement", Agreement.class, Speaker.party(0));

    public static RecordKey<Agreement> key(Gln owner, RecordId slotId) {
        return TYPE.key(owner, slotId);
    }

    @Override
    public RecordKey<Agreement> recordKey() {
        return key(owner, slotId);
    }
}
