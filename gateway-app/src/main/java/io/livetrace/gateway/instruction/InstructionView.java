package io.livetrace.gateway.instruction;

import io.livetrace.domain.instruction.Answer;
import io.livetrace.domain.instruction.Batch;
import io.livetrace.domain.instruction.Batches;
import io.livetrace.domain.instruction.Cancellation;
import io.livetrace.domain.instruction.Conversation;
import io.livetrace.domain.instruction.Escalation;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionState;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.gateway.readmodel.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An instruction as companies see it: with its answers and where it stands. Overdue is derived when it is asked for.
 *
 * @param id {@code txId.index}
 * @param escalation whom it concerns that it is late
 * @param batches the parts in which it was promised, with what is done of each
 */
record InstructionView(
        String id,
        Instruction instruction,
        InstructionState state,
        boolean overdue,
        Optional<Escalation> escalation,
        List<Part> batches,
        List<Answer> answers,
        Optional<Cancellation> cancellation) {

    /** A promised part, counted from 1. */
    record Part(int n, Quantity quantity, Instant dueBy, Quantity done) {
        static List<Part> of(Batches batches) {
            return IntStream.rangeClosed(1, batches.promised().size())
                    .mapToObj(n -> of(batches, n))
                    .toList();
        }

        private static Part of(Batches batches, int n) {
            Batch batch = batches.promised().get(n - 1);
            return new Part(n, batch.quantity(), batch.dueBy(), batches.done(n));
        }
    }

    static InstructionView of(Instruction instruction, Snapshot now, Instant time) {
        Conversation conversation = InstructionProjections.conversation(instruction, now);
        return new InstructionView(
                instruction.id().toString(),
                instruction,
                conversation.state(),
                conversation.escalation(time).isPresent(),
                conversation.escalation(time),
                Part.of(conversation.batches()),
                conversation.answers(),
                conversation.cancellation());
    }
}
