package io.livetrace.domain.kernel;

import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of ledger record: its name in composite keys, its Java type and the company it speaks for.
 *
 * @param name the composite key's object type, such as {@code Lot}
 * @param javaType the record class that holds its content
 * @param speaker who seals it
 */
public record RecordType<T extends LedgerRecord>(String name, Class<T> javaType, Speaker speaker) {

    /** The key of one record. Parts are written by {@link Object#toString()}. */
    public RecordKey<T> key(Object... parts) {
        List<String> texts = Stream.of(parts).map(Object::toString).toList();
        return new RecordKey<>(this, texts);
    }
}
