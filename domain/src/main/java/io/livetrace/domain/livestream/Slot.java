package io.livetrace.domain.livestream;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.Speaker;
import io.livetrace.domain.participant.Signed;
import io.livetrace.domain.stock.Sellers;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One offer in one session. Prices stay outside the ledger; the terms' salted hash stands for them. An operator without a peer signs
 * what it proposed.
 *
 * @param operator the anchor that proposes it and sells
 * @param termsDigest of price, gifts and commission; an agreement counts for these terms only
 * @param units how many units are planned
 * @param preSale whether units may be promised that are still to be made
 * @param from when the sale begins
 * @param until when it ends
 * @param unitsPerBuyer the most units that one buyer may have
 * @param shelfLifeDays how many days the goods must at least keep after the sale has ended
 * @param statements what the stream claims
 * @param stock which stock it sells, where it says so
 */
public record Slot(
        RecordId slotId,
        RecordId sessionId,
        Gln operator,
        Offer offer,
        Digest termsDigest,
        int units,
        boolean preSale,
        Instant from,
        Instant until,
        Optional<Integer> unitsPerBuyer,
        int shelfLifeDays,
        List<Statement> statements,
        Optional<SlotStock> stock,
        State state,
        Optional<String> signature)
        implements Signed<Slot> {
    public static final RecordType<Slot> TYPE = new RecordType<>("Slot", Slot.class, Speaker.nobody());

    private static final int MOST_UNITS = 10_000_000;

    /** Where a slot stands. */
    public enum State {
        PROPOSED,
        CONFIRMED,
        CLOSING,
        SETTLED,
        CANCELLED,
        STOPPED
    }

    public Slot {
        statements = List.copyOf(statements);
        Refusal.unless(
                units >= 1 && units <= MOST_UNITS,
                KernelCode.INVALID_VALUE,
                "/units: a slot sells 1 to " + MOST_UNITS + " units");
        Refusal.unless(until.isAfter(from), KernelCode.INVALID_VALUE, "/until: a sale ends after it begins");
        Refusal.unless(
                shelfLifeDays >= 0 && shelfLifeDays <= 3_650,
                KernelCode.INVALID_VALUE,
                "/shelfLifeDays: expected 0 to 3650 days");
        int planned = units;
        Refusal.unless(
                stock.flatMap(SlotStock::sellers)
                        .map(sellers -> sellers.units() == planned)
                        .orElse(true),
                KernelCode.INVALID_VALUE,
                "/stock/sellers: the quotas add up to the slot's " + units + " units");
        Refusal.unless(
                offer.choices(units).stream().mapToLong(Offer.Variant::units).sum() == planned,
                KernelCode.INVALID_VALUE,
                "/offer/variants: their units add up to the slot's " + units);
        Refusal.unless(statements.size() <= 50, KernelCode.INVALID_VALUE, "/statements: at most 50");
    }

    public static RecordKey<Slot> key(RecordId slotId) {
        return TYPE.key(slotId);
    }

    @Override
    public RecordKey<Slot> recordKey() {
        return key(slotId);
    }

    /** What a buyer may pick, with the units that are planned of it. */
    public List<Offer.Variant> variants() {
        return offer.choices(units);
    }

    /** Who sells how much, where several companies do. */
    public Optional<Sellers> sellers() {
        return stock.flatMap(SlotStock::sellers);
    }

    boolean isMarked(SlotStock.Mark mark) {
        return stock.map(chosen -> chosen.marks().contains(mark)).orElse(false);
    }

    /** The order in which its stock is taken, where the slot or its channel says so; the slot's own rules come first. */
    public Optional<Comparator<Preparation.Goods>> order(Optional<ChannelPriorities> channel) {
        return Stream.of(stock.flatMap(SlotStock::order), channel.flatMap(ChannelPriorities::order))
                .flatMap(Optional::stream)
                .reduce(Comparator::thenComparing);
    }

    @Override
    public Gln by() {
        return operator;
    }

    /** As it was proposed. */
    @Override
    public Slot said() {
        return with(State.PROPOSED, Optional.empty());
    }

    @Override
    public Slot with(String newSignature) {
        return with(state, Optional.of(newSignature));
    }

    @Override
    public Rules signedSince() {
        return Rules.TWO;
    }

    Slot with(State next) {
        return with(next, signature);
    }

    private Slot with(State next, Optional<String> newSignature) {
        return new Slot(
                slotId,
                sessionId,
                operator,
                offer,
                termsDigest,
                units,
                preSale,
                from,
                until,
                unitsPerBuyer,
                shelfLifeDays,
                statements,
                stock,
                next,
                newSignature);
    }
}
