package io.livetrace.domain.instruction;

import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.time.Instant;

/**
 * The contract that issued an instruction takes it back. Not an {@link Answer}, because those speak for the company asked.
 *
 * @param reason why nothing more is to be done
 */
public record Cancellation(InstructionId instruction, Instant at, String reason) implements LedgerRecord {
    public static final RecordType<Cancellation> TYPE =
            new RecordType<>("Cancellation", Cancellation.class, Speaker.nobody());

    public static RecordKey<Cancellation> key(InstructionId id) {
        return TYPE.key(id.txId(), id.index());
    }

    @Override
    public RecordKey<Cancellation> recordKey() {
        return key(instruction);
    }
}
