package io.livetrace.chaincode.instruction;

import io.livetrace.chaincode.ledger.Call;
import io.livetrace.chaincode.ledger.State;
import io.livetrace.domain.instruction.Answer;
import io.livetrace.domain.instruction.Cancellation;
import io.livetrace.domain.instruction.Conversation;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionCode;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.domain.instruction.Reply;
import io.livetrace.domain.kernel.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives answers to instructions, for their own contract and for those whose work is the answer. */
public final class Answers {
    private Answers() {}

    /** An instruction and what was said about it. */
    public static Conversation conversation(State state, InstructionId id) {
        Instruction instruction = state.require(Instruction.key(id), InstructionCode.INSTRUCTION_NOT_FOUND);
        return new Conversation(instruction, answers(state, instruction), state.find(Cancellation.key(id)));
    }

    /**
     * Answers are numbered from 1; each is read by its key up to the first that is not there. So two answers at once conflict, and
     * one that somebody deleted is missed, because its seal is still there.
     */
    private static List<Answer> answers(State state, Instruction instruction) {
        return Stream.iterate(1, n -> n + 1)
                .map(n -> state.find(Answer.key(instruction.to(), instruction.id(), n)))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The actor's answer. */
    public static Outcome give(Call<?> call, Reply reply) {
        Conversation conversation = conversation(call.state(), reply.instruction());
        return Outcome.writing(conversation.answer(reply, call.actor().gln(), call.tx()));
    }
}
