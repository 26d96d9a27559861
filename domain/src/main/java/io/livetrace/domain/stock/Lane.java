package io.livetrace.domain.stock;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.Digest;
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
 * A slice of a slot's stock with one writer. Counted in whole units of the offer.
 *
 * @param n the lane's number within its slot, from 1
 * @param components what a unit consists of
 * @param groups the groups of buyers that this lane sells to, sorted
 * @param mark when fewer units than this are available, replenishment is asked for
 * @param counts the lane's stock
 * @param seq the newest batch; 0 before the first
 * @param prevHash the digest of the newest batch's record
 * @param clock the highest time of a batch; every epoch that ended before has been returned
 * @param term who may enter batches
 * @param seller whose buyers it sells to, where several companies sell the slot
 */
public record Lane(
        RecordId slotId,
        int n,
        List<LaneComponent> components,
        List<Integer> groups,
        long mark,
        Counts counts,
        State state,
        long seq,
        Optional<Digest> prevHash,
        Instant clock,
        Optional<Term> term,
        Optional<Gln> seller)
        implements LedgerRecord {

    public static final RecordType<Lane> TYPE = new RecordType<>("Lane", Lane.class, Speaker.nobody());

    /** The most lanes of a slot. */
    public static final int MOST = 64;

    /** A lane is open, then gives back what becomes available, then has nothing left to give back. */
    public enum State {
        OPEN,
        CLOSING,
        DRAINED
    }

    public Lane {
        components = List.copyOf(components);
        groups = groups.stream().distinct().sorted().toList();
        Refusal.unless(
                n >= 1 && n <= MOST, KernelCode.INVALID_VALUE, "/n: a slot's lanes are numbered from 1 to " + MOST);
        Refusal.unless(
                groups.stream().allMatch(group -> group >= 0 && group < BuyerToken.GROUPS),
                KernelCode.INVALID_VALUE,
                "/groups: groups of buyers are numbered from 0 to " + (BuyerToken.GROUPS - 1));
        Refusal.unless(!components.isEmpty(), KernelCode.INVALID_VALUE, "/components: a lane sells something");
        Refusal.unless(mark >= 0, KernelCode.INVALID_VALUE, "/mark: a mark is not negative");
    }

    /** A new lane with all its units available and nobody's term. */
    public static Lane open(
            RecordId slotId,
            int n,
            List<LaneComponent> components,
            List<Integer> groups,
            long mark,
            long units,
            Instant now,
            Optional<Gln> seller) {
        return new Lane(
                slotId,
                n,
                components,
                groups,
                mark,
                Counts.allot(units),
                State.OPEN,
                0,
                Optional.empty(),
                now,
                Optional.empty(),
                seller);
    }

    /** A new lane of a slot that one company sells. */
    public static Lane open(
            RecordId slotId,
            int n,
            List<LaneComponent> components,
            List<Integer> groups,
            long mark,
            long units,
            Instant now) {
        return open(slotId, n, components, groups, mark, units, now, Optional.empty());
    }

    public static RecordKey<Lane> key(RecordId slotId, int n) {
        return TYPE.key(slotId, n);
    }

    /** The beginning of the keys of a slot's lanes. */
    public static RecordKey<Lane> allOf(RecordId slotId) {
        return TYPE.key(slotId);
    }

    @Override
    public RecordKey<Lane> recordKey() {
        return key(slotId, n);
    }

    /** The products of a unit: the variant that it sells. */
    public List<Gtin> articles() {
        return LaneComponent.articles(components);
    }

    /** Whether it sells the same to buyers of the same seller, so that they may go from one to the other. */
    public boolean sharesBuyersWith(Lane other) {
        return seller.equals(other.seller) && articles().equals(other.articles());
    }

    /** What a buyer could reserve now: expiry is a rule, and holds even while nobody enters a batch. */
    public long effectiveAvailable(SaleRules rules, Instant now) {
        return counts.expire(rules, now).available();
    }

    Lane with(Term next) {
        return new Lane(
                slotId, n, components, groups, mark, counts, state, seq, prevHash, clock, Optional.of(next), seller);
    }
}
