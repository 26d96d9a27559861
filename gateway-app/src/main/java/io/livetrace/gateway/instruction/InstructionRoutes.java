package io.livetrace.gateway.instruction;

import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionCode;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.Collection;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.http.Write;
import io.livetrace.gateway.readmodel.Snapshot;
import java.time.Clock;

/** {@code /v1/instructions}. */
public final class InstructionRoutes implements Routes {
    private final Clock clock;

    public InstructionRoutes(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void addTo(Api api) {
        api.list(
                "listInstructions",
                Collection.of(InstructionProjections.INSTRUCTIONS, InstructionProjections.FILTERS)
                        .showing((stored, now) -> view((Instruction) stored.record(), now)));
        api.read("getInstruction", (request, now) -> view(asked(request, now), now));
        api.write(
                "answerInstruction",
                Write.of("instruction:answer")
                        .commanding(InstructionRoutes::reply)
                        .creating("/v1/instructions"));
    }

    private InstructionView view(Instruction instruction, Snapshot now) {
        return InstructionView.of(instruction, now, clock.instant());
    }

    private static Instruction asked(Request request, Snapshot now) {
        return now.require(
                Instruction.key(InstructionId.parse(request.path("id"))), InstructionCode.INSTRUCTION_NOT_FOUND);
    }

    private static Object reply(Request request) {
        return request.body().set("instruction", Json.toTree(InstructionId.parse(request.path("id"))));
    }
}
