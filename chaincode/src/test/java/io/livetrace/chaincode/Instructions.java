package io.livetrace.chaincode;

import io.livetrace.domain.instruction.Answer;
import io.livetrace.domain.instruction.AnswerKind;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.instruction.Reply;
import io.livetrace.domain.instruction.Task;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.Request;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.TxContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Instructions for tests that do not care which contract issued them: altered code puts them on the ledger. */
public record Instructions(Network network) {
    private static final AtomicInteger ISSUED = new AtomicInteger();

    /** Asks a company for a hundred pieces. */
    public Instruction ask(InstructionKind kind, Company to) {
        return ask(kind, to, 100);
    }

    public Instruction ask(InstructionKind kind, Company to, long pieces) {
        Instruction asked = draft(kind, to, pieces);
        new Forgeries(network).put(asked);
        return asked;
    }

    /** Asks, and the company says that it will do it. */
    public InstructionId acknowledged(InstructionKind kind, Company to, long pieces) {
        InstructionId id = ask(kind, to, pieces).id();
        network.as(to)
                .submit(
                        "instruction:answer",
                        Reply.of(id, AnswerKind.ACKNOWLEDGED, Optional.of(Quantity.pieces(pieces))));
        return id;
    }

    /** An instruction that is not on the ledger. */
    public Instruction draft(InstructionKind kind, Company to, long pieces) {
        var content = Json.object();
        content.set("quantity", Json.toTree(Quantity.pieces(pieces)));
        Instant now = network.clock().instant();
        Task task = new Task(
                kind,
                Company.PLATFORM.gln(),
                to.gln(),
                now.plus(Duration.ofDays(3)),
                content,
                Request.TYPE.key("slot"));
        return Instruction.issue(new TxContext("ab".repeat(32), now, Rules.newest()), ISSUED.incrementAndGet(), task);
    }

    /** What was answered so far. */
    public List<AnswerKind> answersTo(InstructionId id) {
        WorldState state = WorldState.of(network);
        return state.all(Answer.allTo(state.get(Instruction.key(id)))).stream()
                .map(Answer::kind)
                .toList();
    }
}
