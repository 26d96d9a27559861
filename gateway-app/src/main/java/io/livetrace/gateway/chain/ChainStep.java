package io.livetrace.gateway.chain;

import io.livetrace.domain.instruction.Answer;
import io.livetrace.domain.instruction.Cancellation;
import io.livetrace.domain.instruction.Conversation;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionState;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.logistics.Shipment;
import io.livetrace.domain.lot.Lot;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One step of the story.
 *
 * @param record the record that tells of it
 * @param instruction the instruction that it is about
 * @param state of an instruction: where it stands now
 * @param content the record itself; left out of causes, which have changed since
 */
record ChainStep(
        Instant at,
        What what,
        String record,
        Optional<String> instruction,
        Optional<InstructionState> state,
        Optional<LedgerRecord> content) {

    /** Oldest first; of what happened at once, causes before what follows from them. */
    static final Comparator<ChainStep> ORDER =
            Comparator.comparing(ChainStep::at).thenComparing(ChainStep::what).thenComparing(ChainStep::record);

    enum What {
        CAUSED,
        INSTRUCTED,
        MADE,
        SHIPPED,
        ANSWERED,
        CANCELLED
    }

    static ChainStep caused(Instruction instruction) {
        return new ChainStep(
                instruction.issuedAt(),
                What.CAUSED,
                instruction.cause(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static ChainStep instructed(Conversation conversation) {
        Instruction instruction = conversation.instruction();
        ChainStep step = step(What.INSTRUCTED, instruction.issuedAt(), instruction, instruction);
        return new ChainStep(
                step.at(),
                step.what(),
                step.record(),
                step.instruction(),
                Optional.of(conversation.state()),
                step.content());
    }

    static ChainStep answered(Answer answer, Instruction instruction) {
        return step(What.ANSWERED, answer.at(), answer, instruction);
    }

    static ChainStep cancelled(Cancellation cancellation, Instruction instruction) {
        return step(What.CANCELLED, cancellation.at(), cancellation, instruction);
    }

    static ChainStep made(Lot lot, Instruction instruction) {
        return step(What.MADE, lot.commissionedAt(), lot, instruction);
    }

    static ChainStep shipped(Shipment shipment, Instruction instruction) {
        return step(What.SHIPPED, shipment.createdAt(), shipment, instruction);
    }

    private static ChainStep step(What what, Instant at, LedgerRecord told, Instruction instruction) {
        return new ChainStep(
                at,
                what,
                told.recordKey().toString(),
                Optional.of(instruction.id().toString()),
                Optional.empty(),
                Optional.of(told));
    }
}
