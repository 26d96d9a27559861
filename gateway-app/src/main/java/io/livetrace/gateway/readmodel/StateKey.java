package io.livetrace.gateway.readmodel;

import io.livetrace.domain.Features;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import java.util.List;
import java.util.Optional;

/**
 * A key of the ledger as the read model stores it: the type, and the parts with U+001F between them, because PostgreSQL's
 * texts have no NUL.
 *
 * @param type the composite key's object type
 * @param key its parts
 */
public record StateKey(String type, String key) {
    private static final char FABRIC_SEPARATOR = '\0';
    private static final String SEPARATOR = "\u001f";
    private static final String AFTER_SEPARATOR = " ";

    public static StateKey of(RecordKey<?> key) {
        return new StateKey(key.type().name(), String.join(SEPARATOR, key.parts()));
    }

    /**
     * Reads a Fabric composite key: U+0000, then type and parts, each followed by U+0000. Empty for keys that are not
     * composite, have a control character in a part or are too long to be found by: none of ours is.
     */
    static Optional<StateKey> parse(String composite) {
        int last = composite.length() - 1;
        if (last < 2 || composite.charAt(0) != FABRIC_SEPARATOR || composite.charAt(last) != FABRIC_SEPARATOR) {
            return Optional.empty();
        }
        String inner = composite.substring(1, last);
        if (!Limits.isIndexable(inner)
                || inner.chars().anyMatch(c -> c != FABRIC_SEPARATOR && Character.isISOControl(c))) {
            return Optional.empty();
        }
        int end = inner.indexOf(FABRIC_SEPARATOR);
        return end < 1
                ? Optional.empty()
                : Optional.of(new StateKey(
                        inner.substring(0, end), inner.substring(end + 1).replace("\0", SEPARATOR)));
    }

    /** The key as a domain record has it; empty when the type is not ours. */
    public Optional<RecordKey<?>> recordKey() {
        return Features.recordType(type).map(this::recordKey);
    }

    /** The composite key that Fabric has. */
    public String composite() {
        return FABRIC_SEPARATOR + type + FABRIC_SEPARATOR + key.replace(SEPARATOR, "\0") + FABRIC_SEPARATOR;
    }

    /** Keys that begin with these parts are those from here … */
    String firstBelow() {
        return key.isEmpty() ? "" : key + SEPARATOR;
    }

    /** … to before here. */
    String afterBelow() {
        return key.isEmpty() ? "\uffff" : key + AFTER_SEPARATOR;
    }

    /** Type and parts as people read them. */
    @Override
    public String toString() {
        return type + "(" + key.replace(SEPARATOR, ", ") + ")";
    }

    private RecordKey<?> recordKey(RecordType<?> recordType) {
        return recordType.key(List.of(key.split(SEPARATOR, -1)).toArray());
    }
}
