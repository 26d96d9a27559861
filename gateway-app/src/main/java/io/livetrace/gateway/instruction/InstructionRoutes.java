package io.livetrace.gateway.instruction;

import io.livetrace.domain.instruction.Escalation;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionCode;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.Collection;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.http.Write;
import io.livetrace.gateway.readmodel.Listing;
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
                request -> wanted(request).showing((stored, now) -> view((Instruction) stored.record(), now)));
        api.read("getInstruction", (request, now) -> view(asked(request, now), now));
        api.write(
                "answerInstruction",
                Write.of("instruction:answer")
                        .commanding(InstructionRoutes::reply)
                        .creating("/v1/instructions"));
    }

    /** Of those that are late the ones that have got so far by now: the list of a rung from today's place on. */
    private Collection wanted(Request request) {
        return request.query("late")
                .map(Escalation::valueOf)
                .map(rung -> Collection.of(InstructionProjections.late(rung), InstructionProjections.FILTERS)
                        .from(Listing.Place.at(clock.instant())))
                .orElseGet(() -> Collection.of(InstructionProjections.INSTRUCTIONS, InstructionProjections.FILTERS));
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
