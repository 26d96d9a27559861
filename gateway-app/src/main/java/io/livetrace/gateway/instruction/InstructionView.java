package io.livetrace.gateway.instruction;

import io.livetrace.domain.instruction.Answer;
import io.livetrace.domain.instruction.Cancellation;
import io.livetrace.domain.instruction.Conversation;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionState;
import io.livetrace.gateway.readmodel.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An instruction as companies see it: with its answers and where it stands. Overdue is derived when it is asked for.
 *
 * @param id {@code txId.index}
 */
record InstructionView(
        String id,
        Instruction instruction,
        InstructionState state,
        boolean overdue,
        List<Answer> answers,
        Optional<Cancellation> cancellation) {

    static InstructionView of(Instruction instruction, Snapshot now, Instant time) {
        Conversation conversation = conversation(instruction, now);
        InstructionState state = conversation.state();
        return new InstructionView(
                instruction.id().toString(),
                instruction,
                state,
                state.isOverdue(instruction, time),
                conversation.answers(),
                conversation.cancellation());
    }

    static Conversation conversation(Instruction instruction, Snapshot now) {
        return new Conversation(
                instruction, now.list(Answer.allTo(instruction)), now.find(Cancellation.key(instruction.id())));
    }
}
