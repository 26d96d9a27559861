package io.livetrace.domain.pool;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Text;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.participant.Participant;
import java.util.List;
import java.util.Optional;

/**
 * The other side takes what was offered. Goods that stay where they are change hands as offered; goods that travel are
 * counted on arrival: what came becomes stock there, what came unfit is written off, what did not come stays in the giver's
 * books, who has to go and count.
 */
public final class Taking {
    private Taking() {}

    /** Takes goods that stay where they are. */
    public record Accept(Gln giver, RecordId transferId, List<PoolIn.Name> fold) {}

    /** Takes goods that arrived; received, damaged and short add up to what was offered. */
    public record Receive(
            Gln giver,
            RecordId transferId,
            Quantity received,
            Quantity damaged,
            Quantity shortage,
            Optional<String> reason,
            List<PoolIn.Name> fold) {
        public Receive {
            reason.ifPresent(text -> Text.require("reason", text));
            Refusal.unless(
                    reason.isPresent() || (damaged.isZero() && shortage.isZero()),
                    PoolCode.RECEIPT_INCOMPLETE,
                    "/reason: whoever reports damage or shortage says what is known about it");
        }
    }

    /**
     * An offer that somebody takes.
     *
     * @param taken whether it was taken before
     * @param waits whether it is on call, and nobody has called it
     * @param from the stock that it is about
     */
    public record Pending(TransferOffer offer, boolean taken, boolean waits, PoolUpdate from) {}

    public static Outcome accept(Pending pending, Participant actor, TxContext tx) {
        Refusal.unless(
                !pending.offer().moves(),
                PoolCode.RECEIPT_INCOMPLETE,
                "these goods travel to " + pending.offer().to().location() + "; say with pool:receive what arrived");
        Quantity all = pending.offer().quantity();
        Quantity none = Quantity.zero(all.unit());
        return take(pending, acceptance(pending.offer(), all, none, none, Optional.empty(), tx), actor, tx);
    }

    public static Outcome receive(Pending pending, Receive command, Participant actor, TxContext tx) {
        TransferOffer offer = pending.offer();
        Refusal.unless(
                offer.moves(),
                PoolCode.RECEIPT_INCOMPLETE,
                "these goods stay at " + offer.to().location() + "; take them with pool:acceptTransfer");
        Quantity sum = command.received().plus(command.damaged()).plus(command.shortage());
        Refusal.unless(
                sum.equals(offer.quantity()),
                PoolCode.RECEIPT_INCOMPLETE,
                offer.quantity() + " were offered, but received, damaged and short add up to " + sum);
        return take(
                pending,
                acceptance(offer, command.received(), command.damaged(), command.shortage(), command.reason(), tx),
                actor,
                tx);
    }

    private static TransferAcceptance acceptance(
            TransferOffer offer,
            Quantity received,
            Quantity damaged,
            Quantity shortage,
            Optional<String> reason,
            TxContext tx) {
        return new TransferAcceptance(
                offer.taker(), offer.giver(), offer.transferId(), received, damaged, shortage, reason, tx.time());
    }

    private static Outcome take(Pending pending, TransferAcceptance acceptance, Participant actor, TxContext tx) {
        TransferOffer offer = pending.offer();
        requireOpen(pending, actor, tx);
        Outcome outcome = Outcome.writing(acceptance)
                .and(pending.from()
                        .take(acceptance.received().plus(acceptance.damaged()))
                        .writes());
        return acceptance.received().isZero()
                ? outcome
                : outcome.put(PoolIn.arrived(tx, 0, offer.to(), acceptance.received(), acceptance.recordKey()))
                        .put(held(offer.to(), offer.to().owner()))
                        .put(held(offer.to(), actor.gln()))
                        .put(PoolEvents.taken(offer, acceptance.received(), tx));
    }

    private static void requireOpen(Pending pending, Participant actor, TxContext tx) {
        TransferOffer offer = pending.offer();
        Refusal.unless(
                offer.taker().equals(actor.gln()),
                PoolCode.TRANSFER_TO_ANOTHER,
                "transfer " + offer.transferId() + " was offered to " + offer.taker());
        Refusal.unless(
                !pending.taken(), PoolCode.TRANSFER_CLOSED, "transfer " + offer.transferId() + " was taken already");
        Refusal.unless(
                !pending.waits(),
                PoolCode.TRANSFER_CLOSED,
                "transfer " + offer.transferId() + " stands by until stock runs low at "
                        + offer.to().location());
        Refusal.unless(
                !tx.time().isAfter(offer.until()),
                PoolCode.TRANSFER_CLOSED,
                "transfer " + offer.transferId() + " was offered until " + offer.until());
    }

    private static LotPlace held(PoolId pool, Gln party) {
        return new LotPlace(pool.gtin(), pool.lot(), party, LotPlace.Role.HELD);
    }
}
