package io.livetrace.domain.instruction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import io.livetrace.domain.kernel.TxContext;
import java.time.Instant;
import java.util.Optional;

/**
 * Something a company has to do, as a contract decided. Immutable; the company's answers and a cancellation are records of
 * their own, and where it stands is told by {@link InstructionState}.
 *
 * @param txId the transaction that issued it
 * @param index which of that transaction's instructions, from 0
 * @param to who is to do it
 * @param from on whose behalf it was issued
 * @param cause the record that made it necessary, as text
 */
public record Instruction(
        String txId,
        int index,
        InstructionKind kind,
        Gln to,
        Gln from,
        Instant issuedAt,
        Instant due,
        ObjectNode content,
        String cause)
        implements LedgerRecord {

    public static final RecordType<Instruction> TYPE =
            new RecordType<>("Instruction", Instruction.class, Speaker.nobody());

    public Instruction {
        content = content.deepCopy();
    }

    /** Issues a task; a transaction counts its instructions from 0. */
    public static Instruction issue(TxContext tx, int index, Task task) {
        return new Instruction(
                tx.txId(),
                index,
                task.kind(),
                task.to(),
                task.from(),
                tx.time(),
                task.due(),
                task.content(),
                task.cause().toString());
    }

    public static RecordKey<Instruction> key(InstructionId id) {
        return TYPE.key(id.txId(), id.index());
    }

    @Override
    public RecordKey<Instruction> recordKey() {
        return key(id());
    }

    public InstructionId id() {
        return new InstructionId(txId, index);
    }

    @Override
    public ObjectNode content() {
        return content.deepCopy();
    }

    /** How much is asked for, where the content says so under {@code quantity}. */
    public Optional<Quantity> asked() {
        return Optional.ofNullable(content.get("quantity")).map(node -> Json.fromTree(node, Quantity.class));
    }

    /** The slot that it is about, where its content names one under {@code slotId}. */
    public Optional<String> slot() {
        return Optional.ofNullable(content.get("slotId")).map(JsonNode::asText);
    }

    /** Whether it is about that product: its content names it under {@code gtin}, or names none. */
    public boolean concerns(Gtin product) {
        return Optional.ofNullable(content.get("gtin"))
                .map(node -> Json.fromTree(node, Gtin.class).equals(product))
                .orElse(true);
    }
}
