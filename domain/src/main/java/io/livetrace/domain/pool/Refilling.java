package io.livetrace.domain.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.instruction.Conversation;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionCode;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.instruction.Task;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.Participant;
import java.time.Instant;
import java.util.List;

/**
 * A region runs dry: a lane that sells from one warehouse has asked for more (REPLENISH), and the owner has free stock of the article
 * in another one. The owner offers it to the dry warehouse, and the other one's operator is told to send it, in one commit. From
 * there on it is a transfer like any other. The lane is not read; that it ran low, its instruction shows.
 */
public final class Refilling {
    private Refilling() {}

    /**
     * What the owner sends to where it is missing.
     *
     * @param instruction the REPLENISH instruction
     * @param transferId the owner's own id for the transfer
     * @param from where it lies; of any lot of the article
     * @param until when the offer ends, and the goods have to be there
     */
    public record Refill(
            InstructionId instruction,
            RecordId transferId,
            PoolId from,
            Quantity quantity,
            Instant until,
            List<PoolIn.Name> fold) {
        public Refill {
            fold = List.copyOf(fold);
        }
    }

    /**
     * What a refill depends on.
     *
     * @param request the REPLENISH instruction and what was said about it
     * @param stock what lies in the pool that the goods come from
     * @param source that pool's place
     * @param dry the place that ran low
     * @param idTaken whether the owner has used the transfer's id before
     */
    public record Facts(Conversation request, PoolUpdate stock, Location source, Location dry, boolean idTaken) {}

    /** What a refill answers. */
    public record Refilled(TransferOffer offer, Instruction instruction) {}

    /** The place that a REPLENISH instruction is about. */
    public static Gln dryPlace(Instruction request) {
        Refusal.unless(
                request.kind() == InstructionKind.REPLENISH,
                InstructionCode.INSTRUCTION_MISMATCH,
                "/instruction: stock is moved for REPLENISH, not for " + request.kind());
        return Json.fromTree(request.content().path("location"), Gln.class);
    }

    public static Outcome refill(Facts facts, Refill command, Participant actor, TxContext tx) {
        Instruction request = facts.request().instruction();
        requireAsked(facts.request(), command, actor);
        facts.stock().take(command.quantity());
        PoolId from = command.from();
        PoolId to = new PoolId(from.gtin(), from.lot(), facts.dry().gln(), from.owner(), from.kind());
        Offering.Offer offer = new Offering.Offer(command.transferId(), from, to, command.quantity(), command.until());
        TransferOffer offered = Offering.offered(facts.idTaken(), facts.dry(), offer, actor, tx);
        Instruction transfer = Instruction.issue(tx, 0, task(offered, request, facts.source()));
        return Outcome.of(new Refilled(offered, transfer)).put(offered).put(transfer);
    }

    private static void requireAsked(Conversation request, Refill command, Participant actor) {
        Instruction instruction = request.instruction();
        Refusal.unless(
                instruction.to().equals(actor.gln()),
                InstructionCode.INSTRUCTION_TO_ANOTHER,
                "instruction " + instruction.id() + " asks " + instruction.to() + " for more");
        Refusal.unless(
                !request.state().isClosed(),
                InstructionCode.INSTRUCTION_CLOSED,
                "instruction " + instruction.id() + " is " + request.state() + "; nothing is missing any more");
        Refusal.unless(
                instruction.concerns(command.from().gtin()),
                InstructionCode.INSTRUCTION_MISMATCH,
                "/from: another article is missing than " + command.from().gtin());
    }

    private static Task task(TransferOffer offer, Instruction request, Location source) {
        ObjectNode content = offer.content().put("replenish", request.id().toString());
        content.set("slotId", request.content().path("slotId"));
        return new Task(
                InstructionKind.TRANSFER, offer.giver(), source.operator(), offer.until(), content, offer.recordKey());
    }
}
