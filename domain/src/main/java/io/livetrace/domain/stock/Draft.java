package io.livetrace.domain.stock;

import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.Records;
import io.livetrace.domain.kernel.Write;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records as one batch leaves them: what it changes, over what the ledger holds. Each is written once, however often it changes. */
final class Draft implements Records {
    private final Records stored;
    private final Map<RecordKey<?>, Write> changes = new LinkedHashMap<>();

    Draft(Records stored) {
        this.stored = stored;
    }

    @Override
    public <T extends LedgerRecord> Optional<T> find(RecordKey<T> key) {
        Write change = changes.get(key);
        if (change == null) {
            return stored.find(key);
        }
        return change instanceof Write.Put put
                ? Optional.of(key.type().javaType().cast(put.content()))
                : Optional.empty();
    }

    void put(LedgerRecord content) {
        changes.put(content.recordKey(), new Write.Put(content));
    }

    void delete(RecordKey<?> key) {
        changes.put(key, new Write.Delete(key));
    }

    List<Write> writes() {
        return List.copyOf(changes.values());
    }
}
