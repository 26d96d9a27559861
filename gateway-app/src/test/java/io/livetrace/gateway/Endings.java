package io.livetrace.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.instruction.Answer;
import io.livetrace.domain.instruction.Cancellation;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.domain.instruction.InstructionState;
import io.livetrace.gateway.demo.DemoCompany;
import java.util.List;
import java.util.Optional;

/** How instructions end once their time is up. Which there are and what was answered the blocks say, and nothing else. */
public final class Endings {
    private final TestGateway gateway;
    private final StateFromBlocks state;

    private Endings(TestGateway gateway) {
        this.gateway = gateway;
        this.state = StateFromBlocks.of(gateway.ledger());
    }

    public static Endings at(TestGateway gateway) {
        return new Endings(gateway);
    }

    /** Those that are answered for good, or not. */
    public List<InstructionId> closed(boolean closed) {
        return state.all(Instruction.TYPE).stream()
                .map(Instruction::id)
                .filter(id -> stateOf(id).isClosed() == closed)
                .toList();
    }

    /** Of what was answered for good nobody is told that it is late, and of everything else the platform is. */
    public void areAnswersOrLate() {
        assertThat(closed(true)).noneMatch(this::isLate);
        assertThat(closed(false)).allMatch(this::isLate);
    }

    private InstructionState stateOf(InstructionId id) {
        List<Answer> answers = state.all(Answer.TYPE).stream()
                .filter(answer -> answer.instruction().equals(id))
                .toList();
        Optional<Cancellation> cancellation = state.all(Cancellation.TYPE).stream()
                .filter(cancelled -> cancelled.instruction().equals(id))
                .findFirst();
        return InstructionState.of(answers, cancellation);
    }

    private boolean isLate(InstructionId id) {
        return gateway.as(DemoCompany.PLATFORM)
                .get("/v1/instructions/" + id)
                .expect(200)
                .json()
                .path("escalation")
                .asText()
                .equals("PLATFORM");
    }
}
