package io.livetrace.embedded.store;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A moment between two blocks. Moments are linked forward only, so those that no snapshot stands at any more are garbage by
 * themselves, however long a simulation took.
 */
final class Moment {
    private final long height;
    private final NavigableMap<StateKey, StateChange> changes;
    private volatile @Nullable Moment next;

    private Moment(long height, NavigableMap<StateKey, StateChange> changes) {
        this.height = height;
        this.changes = changes;
    }

    static Moment at(long height) {
        return new Moment(height, Collections.unmodifiableNavigableMap(new TreeMap<>()));
    }

    long height() {
        return height;
    }

    /** What the block before this moment has changed. */
    NavigableMap<StateKey, StateChange> changes() {
        return changes;
    }

    @Nullable
    Moment next() {
        return next;
    }

    /**
     * Announces the next block, before it is written: a reader who finds a value in the file that is too new then also finds
     * here what stood there before.
     */
    Moment announce(BlockCommit commit) {
        Moment announced = new Moment(commit.number() + 1, commit.changes());
        next = announced;
        return announced;
    }

    /** The announced block could not be written. */
    void withdraw() {
        next = null;
    }
}
