package io.livetrace.embedded.validation;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.store.State;
import io.livetrace.embedded.store.StateChange;
import io.livetrace.embedded.store.StateEntry;
import io.livetrace.embedded.store.StateKey;
import io.livetrace.embedded.store.StateRange;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The state while a block is validated: what stood there before it, and what its valid transactions have changed so far. */
final class BlockState {
    private final State before;
    private final NavigableMap<StateKey, Optional<StateEntry>> changed = new TreeMap<>();

    BlockState(State before) {
        this.before = before;
    }

    State before() {
        return before;
    }

    Optional<StateEntry> get(StateKey key) {
        Optional<StateEntry> change = changed.get(key);
        return change != null ? change : before.get(key);
    }

    void set(StateKey key, Optional<StateEntry> entry) {
        changed.put(key, entry);
    }

    boolean hasChanged(StateKey key) {
        return changed.containsKey(key);
    }

    /** Whether this block has changed what a range query finds. Deleting what was not there changes nothing. */
    boolean hasChangedWithin(StateRange range) {
        if (range.isEmpty()) {
            return false;
        }
        StateKey from = new StateKey(range.space(), range.from());
        SortedMap<StateKey, Optional<StateEntry>> within = range.to().isEmpty()
                ? changed.tailMap(from)
                : changed.subMap(from, new StateKey(range.space(), range.to()));
        return within.entrySet().stream()
                .takeWhile(change -> change.getKey().space().equals(range.space()))
                .anyMatch(change -> change.getValue().isPresent()
                        || before.get(change.getKey()).isPresent());
    }

    /** All that the block changes. */
    NavigableMap<StateKey, StateChange> changes() {
        NavigableMap<StateKey, StateChange> changes = new TreeMap<>();
        changed.forEach((key, after) -> {
            StateChange change = new StateChange(before.get(key), after);
            if (change.before().isPresent() || change.after().isPresent()) {
                changes.put(key, change);
            }
        });
        return changes;
    }

    /** The metadata that a key keeps when only its value is written. */
    ByteString metadata(StateKey key) {
        return get(key).map(StateEntry::metadata).orElse(ByteString.EMPTY);
    }
}
