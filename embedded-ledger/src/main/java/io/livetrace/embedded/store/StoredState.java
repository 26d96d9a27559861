package io.livetrace.embedded.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state as the file has it now, with a cache in front. It moves on while it is looked at; {@link Snapshot} makes it stand
 * still. The cache is never behind the file for long: it is updated after each commit and before that commit's height is
 * published, and a value that is just being loaded is overwritten by the update, because both lock the key.
 */
final class StoredState {
    private static final long CACHE_BYTES =
            Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 8);
    private static final int OVERHEAD_BYTES = 200;

    private final Readers readers;
    private final Cache<StateKey, Optional<StateEntry>> cache = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .weigher(StoredState::bytes)
            .build();

    StoredState(Readers readers) {
        this.readers = readers;
    }

    Optional<StateEntry> get(StateKey key) {
        return cache.get(key, missing -> readers.read(reader -> reader.entry(missing)));
    }

    List<Map.Entry<StateKey, StateEntry>> page(StateRange range, int limit) {
        return readers.read(reader -> reader.page(range, limit));
    }

    void update(Map<StateKey, StateChange> changes) {
        changes.forEach((key, change) -> cache.put(key, change.after()));
    }

    private static int bytes(StateKey key, Optional<StateEntry> entry) {
        int content = entry.map(e -> e.value().size() + e.metadata().size()).orElse(0);
        return OVERHEAD_BYTES + key.key().size() + content;
    }
}
