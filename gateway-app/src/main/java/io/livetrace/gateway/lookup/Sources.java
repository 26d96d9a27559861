package io.livetrace.gateway.lookup;

import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.readmodel.Stored;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads records of the ledger for one lookup, and remembers the newest that it read. */
final class Sources {
    private static final Comparator<Stored<?>> BY_POSITION =
            Comparator.<Stored<?>>comparingLong(Stored::block).thenComparing(Stored::tx);

    private final Snapshot now;
    private @Nullable Stored<?> newest;

    Sources(Snapshot now) {
        this.now = now;
    }

    /** The state that this reads; what is read past this is not remembered. */
    Snapshot snapshot() {
        return now;
    }

    <T extends LedgerRecord> Optional<T> find(RecordKey<T> key) {
        Optional<Stored<T>> found = now.stored(key);
        found.ifPresent(this::remember);
        return found.map(Stored::record);
    }

    <T extends LedgerRecord> List<T> having(RecordType<T> type, Facet facet) {
        List<Stored<T>> found = now.storedHaving(type, facet);
        found.forEach(this::remember);
        return found.stream().map(Stored::record).toList();
    }

    /** The newest record read; absent when nothing was found. */
    Optional<Stored<?>> newest() {
        return Optional.ofNullable(newest);
    }

    private void remember(Stored<?> read) {
        Stored<?> known = newest;
        if (known == null || BY_POSITION.compare(read, known) > 0) {
            newest = read;
        }
    }
}
