package io.livetrace.domain.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.instruction.Task;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.Records;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.kernel.Write;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.Participant;
import java.util.List;
import java.util.Optional;

/**
 * Stock of one warehouse stands by for another one: as soon as a lane there runs low, the contract that finds it tells the operator
 * of the first to send it, in the same commit. The owner has said so beforehand and need not be asked then.
 */
public final class Standby {
    /** So many may wait for an owner's stock of an article at a place; a lane that runs low looks at all of them. */
    private static final int MOST = 32;

    private Standby() {}

    /**
     * What an offer on call depends on.
     *
     * @param source where the stock lies
     * @param destination where it would go
     * @param idTaken whether the owner has used the transfer's id before
     * @param waiting what waits for the same stock already
     */
    public record Facts(Location source, Location destination, boolean idTaken, List<OnCall> waiting) {}

    /** Offers a transfer that waits to be called, to another place of the same owner. */
    public static Outcome offer(Facts facts, Offering.Offer command, Participant actor, TxContext tx) {
        TransferOffer offer = Offering.offered(facts.idTaken(), facts.destination(), command, actor, tx);
        Refusal.unless(
                offer.moves() && offer.from().owner().equals(offer.to().owner()),
                PoolCode.TRANSFER_NOT_ALLOWED,
                "/to: what stands by goes to another place, and its owner stays");
        List<OnCall> over =
                facts.waiting().stream().filter(row -> row.isOver(tx.time())).toList();
        Refusal.unless(
                facts.waiting().size() - over.size() < MOST,
                PoolCode.TRANSFER_NOT_ALLOWED,
                MOST + " transfers stand by for this place already");
        return Outcome.writing(offer)
                .put(OnCall.of(offer, facts.source().operator()))
                .and(over.stream()
                        .<Write>map(row -> new Write.Delete(row.recordKey()))
                        .toList());
    }

    /** Stock that is called: the row that goes, and what its sender is told. */
    public record Called(RecordKey<OnCall> row, Task task) {}

    /**
     * Calls the first transfer that waits for that pool and is not over.
     *
     * @param waiting those for the pool, by their ids
     * @param content what the sender is told of the cause
     */
    public static Optional<Called> call(
            List<OnCall> waiting, Records records, ObjectNode content, RecordKey<?> cause, TxContext tx) {
        return waiting.stream()
                .filter(row -> !row.isOver(tx.time()))
                .flatMap(row -> records
                        .find(TransferOffer.key(row.giver(), row.transferId()))
                        .map(offer -> new Called(row.recordKey(), task(row, offer, content, cause)))
                        .stream())
                .findFirst();
    }

    private static Task task(OnCall row, TransferOffer offer, ObjectNode content, RecordKey<?> cause) {
        return new Task(
                InstructionKind.TRANSFER,
                offer.giver(),
                row.sender(),
                offer.until(),
                content.setAll(offer.content()),
                cause);
    }
}
