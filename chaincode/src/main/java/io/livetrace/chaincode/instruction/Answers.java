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

/** Gives answers to instructions, for their own contract and for those whose work is the answer. */
public final class Answers {
    private Answers() {}

    /** An instruction and what was said about it. Two answers at once conflict: the range read sees to that. */
    public static Conversation conversation(State state, InstructionId id) {
        Instruction instruction = state.require(Instruction.key(id), InstructionCode.INSTRUCTION_NOT_FOUND);
        return new Conversation(instruction, state.range(Answer.allTo(instruction)), state.find(Cancellation.key(id)));
    }

    /** The actor's answer. */
    public static Outcome give(Call<?> call, Reply reply) {
        Conversation conversation = conversation(call.state(), reply.instruction());
        return Outcome.writing(conversation.answer(reply, call.actor().gln(), call.tx()));
    }
}
