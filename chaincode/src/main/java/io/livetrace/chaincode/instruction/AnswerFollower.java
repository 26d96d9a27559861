package io.livetrace.chaincode.instruction;

import io.livetrace.chaincode.ledger.Call;
import io.livetrace.domain.instruction.Answer;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.kernel.Write;
import java.util.List;

/**
 * What a feature does when an instruction that it issued is answered. It is registered as a service
 * ({@code META-INF/services}), because this feature knows no other, and Fabric's own router makes contracts by itself.
 */
public interface AnswerFollower {
    /** What is written besides the answer; it sees every answer and minds those that concern it. */
    List<Write> follow(Call<?> call, Instruction instruction, Answer answer);
}
