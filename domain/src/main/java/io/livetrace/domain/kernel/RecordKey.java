package io.livetrace.domain.kernel;

import java.util.List;

/**
 * The composite key of one record, or the leading parts of several.
 *
 * @param type the record's type
 * @param parts the key's parts, in order; none empty
 */
public record RecordKey<T extends LedgerRecord>(RecordType<T> type, List<String> parts) {
    public RecordKey {
        parts = List.copyOf(parts);
        for (String part : parts) {
            Refusal.unless(
                    !part.isEmpty() && part.indexOf('\0') < 0,
                    KernelCode.INVALID_VALUE,
                    "a part of a " + type.name() + " key is empty or has a NUL character");
        }
    }

    /** Type and parts as people read them: {@code Lot(09521234000006, L1)}. */
    @Override
    public String toString() {
        return type.name() + "(" + String.join(", ", parts) + ")";
    }
}
