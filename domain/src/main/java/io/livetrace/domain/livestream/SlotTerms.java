package io.livetrace.domain.livestream;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Money;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Salt;
import io.livetrace.domain.kernel.Speaker;
import io.livetrace.domain.kernel.Text;
import java.util.List;
import java.util.Optional;

/**
 * What operator and owners agree on for one slot. It is never public: slot and agreements cite its digest, and it is kept by the
 * parties alone, in private collections and vaults. So its type is none of those in {@code Features}.
 *
 * @param price of one unit, to the buyer
 * @param slotFee what the operator gets for the slot, whatever is sold (坑位费)
 * @param gifts what comes with a unit or an order, in words
 * @param commissionBasisPoints the operator's part of the price, in hundredths of a percent
 * @param settlementDays how many days after the sale the owners are paid
 * @param salt keeps others from trying likely prices against the digest
 */
public record SlotTerms(
        RecordId slotId,
        Money price,
        Optional<Money> slotFee,
        List<String> gifts,
        int commissionBasisPoints,
        int settlementDays,
        Salt salt)
        implements LedgerRecord {
    public static final RecordType<SlotTerms> TYPE = new RecordType<>("SlotTerms", SlotTerms.class, Speaker.nobody());

    private static final int WHOLE = 10_000;
    private static final int MOST_GIFTS = 20;
    private static final int LONGEST_GIFT = 200;
    private static final int MOST_DAYS = 365;

    public SlotTerms {
        gifts = List.copyOf(gifts);
        Refusal.unless(
                slotFee.map(fee -> fee.currency().equals(price.currency())).orElse(true),
                KernelCode.INVALID_VALUE,
                "/slotFee: expected the price's currency");
        Refusal.unless(gifts.size() <= MOST_GIFTS, KernelCode.INVALID_VALUE, "/gifts: at most " + MOST_GIFTS);
        gifts.forEach(gift -> Text.require("gifts", gift, LONGEST_GIFT));
        Refusal.unless(
                commissionBasisPoints >= 0 && commissionBasisPoints <= WHOLE,
                KernelCode.INVALID_VALUE,
                "/commissionBasisPoints: expected 0 to " + WHOLE);
        Refusal.unless(
                settlementDays >= 0 && settlementDays <= MOST_DAYS,
                KernelCode.INVALID_VALUE,
                "/settlementDays: expected 0 to " + MOST_DAYS);
    }

    /** Where an organisation's copy stands in its collection. */
    public static RecordKey<SlotTerms> key(RecordId slotId) {
        return TYPE.key(slotId);
    }

    @Override
    public RecordKey<SlotTerms> recordKey() {
        return key(slotId);
    }

    /**
     * What slot and agreements cite: the digest of the canonical JSON. That is also the hash under which Fabric shows a copy in a
     * private collection to everyone, so anybody can see that a copy is of the terms that are cited.
     */
    public Digest digest() {
        return Digest.of(Json.write(this));
    }
}
