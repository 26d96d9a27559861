package io.livetrace.domain.pool;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.Participant;
import java.time.Instant;

/** An owner offers stock to another owner or place. */
public final class Offering {
    private Offering() {}

    /** The offer; nothing is put aside for it, so it says until when it stands. */
    public record Offer(RecordId transferId, PoolId from, PoolId to, Quantity quantity, Instant until) {
        public Offer {
            Refusal.unless(!quantity.isZero(), KernelCode.INVALID_VALUE, "/quantity: nothing would be transferred");
            Refusal.unless(
                    from.isSameLotAs(to) && !from.equals(to),
                    PoolCode.TRANSFER_NOT_ALLOWED,
                    "/to: a transfer changes owner, place or kind of stock, and neither GTIN nor lot");
        }
    }

    public static Outcome offer(boolean idTaken, Location destination, Offer command, Participant actor, TxContext tx) {
        return Outcome.writing(offered(idTaken, destination, command, actor, tx));
    }

    static TransferOffer offered(
            boolean idTaken, Location destination, Offer command, Participant actor, TxContext tx) {
        Refusal.unless(
                !idTaken,
                PoolCode.TRANSFER_ALREADY_EXISTS,
                "transfer " + command.transferId() + " exists; a new offer has a new id");
        Refusal.unless(
                command.from().owner().equals(actor.gln()),
                PoolCode.STOCK_OF_ANOTHER_OWNER,
                "/from: the stock belongs to " + command.from().owner() + ", who alone offers it");
        Refusal.unless(
                command.until().isAfter(tx.time()),
                PoolCode.TRANSFER_CLOSED,
                "/until: the offer would be over before it is made");
        return new TransferOffer(
                actor.gln(),
                command.transferId(),
                command.from(),
                command.to(),
                taker(command, destination),
                command.quantity(),
                tx.time(),
                command.until());
    }

    /** The new owner takes it; where the owner stays, whoever runs the place where the goods will lie. */
    private static Gln taker(Offer command, Location destination) {
        Gln newOwner = command.to().owner();
        if (newOwner.equals(command.from().owner())) {
            return destination.operator();
        }
        boolean moves = !command.from().location().equals(command.to().location());
        Refusal.unless(
                !moves || destination.operator().equals(newOwner),
                PoolCode.TRANSFER_NOT_ALLOWED,
                "/to: " + newOwner + " does not run " + destination.gln()
                        + ", so it cannot say what arrives there; change the owner first, then the place");
        return newOwner;
    }
}
