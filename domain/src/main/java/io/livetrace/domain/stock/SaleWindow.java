package io.livetrace.domain.stock;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Speaker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a slot is on sale, and by which rules. Every batch of every lane reads it, so a change of it reaches all lanes at
 * once; {@code livestream} writes it, and writes it rarely.
 *
 * @param seller the company on whose behalf things are sold and dispatched
 * @param from when the sale begins
 * @param until when it ends; an earlier end replaces it
 * @param stopped whether the goods were pulled: then nothing is confirmed either
 * @param sellers who sells how much, where several companies do
 */
public record SaleWindow(
        RecordId slotId,
        Gln seller,
        Instant from,
        Instant until,
        boolean stopped,
        SaleRules rules,
        Optional<Sellers> sellers)
        implements LedgerRecord {

    public static final RecordType<SaleWindow> TYPE =
            new RecordType<>("SaleWindow", SaleWindow.class, Speaker.nobody());

    public SaleWindow {
        Refusal.unless(!until.isBefore(from), KernelCode.INVALID_VALUE, "/until: a sale does not end before it begins");
    }

    /** The sale of a slot that one company sells. */
    public SaleWindow(RecordId slotId, Gln seller, Instant from, Instant until, boolean stopped, SaleRules rules) {
        this(slotId, seller, from, until, stopped, rules, Optional.empty());
    }

    /** The groups of buyers that belong to that company. */
    public List<Integer> groupsOf(Gln company) {
        return sellers.map(all -> all.groupsOf(company)).orElse(BuyerToken.ALL_GROUPS);
    }

    public static RecordKey<SaleWindow> key(RecordId slotId) {
        return TYPE.key(slotId);
    }

    @Override
    public RecordKey<SaleWindow> recordKey() {
        return key(slotId);
    }

    /** Whether buyers may reserve. */
    public boolean isOpen(Instant now) {
        return !now.isBefore(from) && !isOver(now);
    }

    /** Whether the sale has ended for good. */
    public boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /** Whether the one seller may have units that were another's; never where nobody shares the slot. */
    public boolean mayBorrow(Optional<Gln> borrower, Optional<Gln> lender, Instant now) {
        return sellers.isPresent()
                && borrower.isPresent()
                && lender.isPresent()
                && sellers.get().mayBorrow(borrower.get(), lender.get(), now);
    }

    /** Whether it ended so long ago that anybody may close its lanes. */
    boolean isAbandoned(Instant now) {
        return isOver(now.minus(rules.grace()));
    }

    /** The same sale, ended now if it has not ended before. */
    public SaleWindow endedAt(Instant now, boolean pulled) {
        Instant end = now.isBefore(until) ? now : until;
        Instant begin = end.isBefore(from) ? end : from;
        return new SaleWindow(slotId, seller, begin, end, stopped || pulled, rules, sellers);
    }
}
