package io.livetrace.domain.livestream;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Speaker;

/**
 * How far an owner trusts an operator that sells first and pays later. Given out slot by slot ({@link CreditGrant}), so that no two
 * sales share a counter; what a slot was granted comes back when it is settled.
 *
 * @param units the most units of consigned and pre-sale stock that may be sold and not settled, in all slots together
 * @param granted how many of them slots were granted
 */
public record CreditLine(Gln owner, Gln operator, int units, long granted) implements LedgerRecord {
    public static final RecordType<CreditLine> TYPE =
            new RecordType<>("CreditLine", CreditLine.class, Speaker.nobody());

    public CreditLine {
        Refusal.unless(units >= 0, KernelCode.INVALID_VALUE, "/units: a credit is not negative");
    }

    public static RecordKey<CreditLine> key(Gln owner, Gln operator) {
        return TYPE.key(owner, operator);
    }

    @Override
    public RecordKey<CreditLine> recordKey() {
        return key(owner, operator);
    }

    CreditLine granting(long more) {
        return new CreditLine(owner, operator, units, granted + more);
    }
}
