package io.livetrace.gateway.chain;

import io.livetrace.domain.instruction.Conversation;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.domain.logistics.Shipment;
import io.livetrace.domain.lot.Lot;
import io.livetrace.gateway.instruction.InstructionProjections;
import io.livetrace.gateway.logistics.ShipmentProjections;
import io.livetrace.gateway.lot.LotProjections;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A story of instructions, as far as its viewer may see it.
 *
 * @param items its steps, oldest first
 * @param whole whether these are all; of very long stories only so much is told
 */
record Chain(List<ChainStep> items, boolean whole, long asOfBlock) {
    private static final int MOST = 200;

    /** All that was instructed for the same slot, or where there is none for the same cause. */
    static Chain around(Instruction instruction, Snapshot now) {
        return of(
                instruction
                        .slot()
                        .map(Chain::ofSlot)
                        .orElse(Facet.of(InstructionProjections.CAUSE, instruction.cause())),
                now);
    }

    static Facet ofSlot(String slotId) {
        return Facet.of(InstructionProjections.SLOT, slotId);
    }

    /** All that was instructed for one reason. */
    static Chain of(Facet reason, Snapshot now) {
        List<Instruction> all = now.having(Instruction.TYPE, reason).stream()
                .sorted(Comparator.comparing(Instruction::issuedAt).thenComparing(Instruction::txId))
                .toList();
        List<ChainStep> steps = all.stream()
                .limit(MOST)
                .flatMap(instruction -> steps(instruction, now))
                .distinct()
                .sorted(ChainStep.ORDER)
                .toList();
        return new Chain(steps, all.size() <= MOST, now.asOfBlock());
    }

    private static Stream<ChainStep> steps(Instruction instruction, Snapshot now) {
        Conversation conversation = InstructionProjections.conversation(instruction, now);
        Stream<ChainStep> said = Stream.concat(
                conversation.answers().stream().map(answer -> ChainStep.answered(answer, instruction)),
                conversation.cancellation().stream().map(taken -> ChainStep.cancelled(taken, instruction)));
        Stream<ChainStep> asked = Stream.of(ChainStep.caused(instruction), ChainStep.instructed(conversation));
        return Stream.of(asked, done(instruction, now), said).flatMap(steps -> steps);
    }

    private static Stream<ChainStep> done(Instruction instruction, Snapshot now) {
        InstructionId id = instruction.id();
        return Stream.concat(
                now.having(Lot.TYPE, Facet.of(LotProjections.INSTRUCTION, id)).stream()
                        .map(lot -> ChainStep.made(lot, instruction)),
                now.having(Shipment.TYPE, Facet.of(ShipmentProjections.INSTRUCTION, id)).stream()
                        .map(shipment -> ChainStep.shipped(shipment, instruction)));
    }
}
