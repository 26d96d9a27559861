package io.livetrace.domain.instruction;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the company named says about an instruction. It speaks for that company alone, so a cancellation is a record of its own.
 *
 * @param to the company that was asked and that answers
 * @param n which answer this is, from 1
 * @param quantity how much is promised or done, where that can be counted
 * @param reason why, where the answer needs one
 * @param dueBy when the company thinks it will be done
 * @param batches the parts in which it will be done, where it is promised in parts
 * @param batch which of these the answer is about, from 1
 */
public record Answer(
        Gln to,
        InstructionId instruction,
        int n,
        AnswerKind kind,
        Instant at,
        Optional<Quantity> quantity,
        Optional<String> reason,
        Optional<Instant> dueBy,
        Optional<List<Batch>> batches,
        Optional<Integer> batch)
        implements LedgerRecord {

    public static final RecordType<Answer> TYPE = new RecordType<>("Answer", Answer.class, Speaker.party(0));

    public static RecordKey<Answer> key(Gln to, InstructionId instruction, int n) {
        return TYPE.key(to, instruction.txId(), instruction.index(), n);
    }

    /** The beginning of the keys of all answers to one instruction. */
    public static RecordKey<Answer> allTo(Instruction instruction) {
        return TYPE.key(instruction.to(), instruction.txId(), instruction.index());
    }

    @Override
    public RecordKey<Answer> recordKey() {
        return key(to, instruction, n);
    }
}
