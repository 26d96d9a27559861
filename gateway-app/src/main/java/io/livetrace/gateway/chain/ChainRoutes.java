package io.livetrace.gateway.chain;

import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionCode;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.readmodel.Snapshot;

/** {@code /v1/instructions/{id}/chain} and {@code /v1/slots/{slotId}/chain}. */
public final class ChainRoutes implements Routes {
    @Override
    public void addTo(Api api) {
        api.read("getInstructionChain", (request, now) -> Chain.around(asked(request, now), now));
        api.read("getSlotChain", (request, now) -> Chain.of(Chain.ofSlot(request.path("slotId")), now));
    }

    private static Instruction asked(Request request, Snapshot now) {
        return now.require(
                Instruction.key(InstructionId.parse(request.path("id"))), InstructionCode.INSTRUCTION_NOT_FOUND);
    }
}
