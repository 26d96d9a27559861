package io.livetrace.domain.livestream;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Speaker;

/**
 * The part of an owner's credit that one slot may use.
 *
 * @param units the most units of the owner's consigned and pre-sale stock that are put on sale before anything is paid
 */
public record CreditGrant(RecordId slotId, Gln owner, Gln operator, int units) implements LedgerRecord {
    public static final RecordType<CreditGrant> TYPE =
            new RecordType<>("CreditGrant", CreditGrant.class, Speaker.party(1));

    public CreditGrant {
        Refusal.unless(units >= 0, KernelCode.INVALID_VALUE, "/units: a credit is not negative");
    }

    public static RecordKey<CreditGrant> key(RecordId slotId, Gln owner) {
        return TYPE.key(slotId, owner);
    }

    /** The beginning of the keys of all credit that a slot was granted. */
    public static RecordKey<CreditGrant> allOf(RecordId slotId) {
        return TYPE.key(slotId);
    }

    @Override
    public RecordKey<CreditGrant> recordKey() {
        return key(slotId, owner);
    }
}
