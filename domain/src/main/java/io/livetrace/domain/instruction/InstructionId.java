package io.livetrace.domain.instruction;

import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names an instruction by the transaction that issued it; {@code txId.index} in URLs.
 *
 * @param txId 64 hexadecimal digits
 * @param index which of that transaction's instructions, from 0
 */
public record InstructionId(String txId, int index) {
    private static final Pattern TX_ID = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TEXT = Pattern.compile("([0-9a-f]{64})\\.(0|[1-9][0-9]{0,4})");

    public InstructionId {
        Refusal.unless(
                TX_ID.matcher(txId).matches() && index >= 0,
                KernelCode.INVALID_VALUE,
                "an instruction is named by a transaction id of 64 hexadecimal digits and an index from 0");
    }

    /** Reads {@code txId.index}. */
    public static InstructionId parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        Refusal.unless(
                matcher.matches(),
                KernelCode.INVALID_VALUE,
                "an instruction id is a transaction id, a dot and an index");
        return new InstructionId(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public String toString() {
        return txId + "." + index;
    }
}
