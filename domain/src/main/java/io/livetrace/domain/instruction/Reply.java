package io.livetrace.domain.instruction;

import io.livetrace.domain.kernel.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a company wants to answer.
 *
 * @param quantity with ACKNOWLEDGED how much is promised, else how much is done in all; needed where the instruction asks for
 *     a quantity, but not with REFUSED
 * @param reason needed with REFUSED
 * @param dueBy when the company thinks it will be done, if not when it was asked to
 * @param batches with ACKNOWLEDGED of PRODUCE: the parts in which it will be done, together as much as is promised
 * @param batch which of the promised parts this is about, from 1
 */
public record Reply(
        InstructionId instruction,
        AnswerKind kind,
        Optional<Quantity> quantity,
        Optional<String> reason,
        Optional<Instant> dueBy,
        Optional<List<Batch>> batches,
        Optional<Integer> batch) {

    /** A reply that says how much is done. */
    public static Reply of(InstructionId instruction, AnswerKind kind, Optional<Quantity> quantity) {
        return new Reply(
                instruction, kind, quantity, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same about one of the promised parts. */
    public Reply about(Optional<Integer> part) {
        return new Reply(instruction, kind, quantity, reason, dueBy, batches, part);
    }
}
