package io.livetrace.embedded.replay;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.block.WriteSet;
import io.livetrace.embedded.store.State;
import io.livetrace.embedded.store.StateEntry;
import io.livetrace.embedded.store.StateKey;
import io.livetrace.embedded.store.StateRange;
import io.livetrace.embedded.store.Version;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What write sets add up to, in memory. */
final class FoldedState implements State {
    private final TreeMap<StateKey, StateEntry> entries = new TreeMap<>();

    @Override
    public Optional<StateEntry> get(StateKey key) {
        return Optional.ofNullable(entries.get(key));
    }

    @Override
    public Iterator<Map.Entry<StateKey, StateEntry>> range(StateRange range) {
        if (range.isEmpty()) {
            return Collections.emptyIterator();
        }
        StateKey from = new StateKey(range.space(), range.from());
        StateKey to = range.to().isEmpty()
                ? new StateKey(range.space() + "\0", ByteString.EMPTY)
                : new StateKey(range.space(), range.to());
        return entries.subMap(from, to).entrySet().iterator();
    }

    void fold(Version at, WriteSet writeSet) {
        for (WriteSet.StateWrite write : writeSet.writes()) {
            put(StateKey.open(write.chaincode(), write.key()), write.value(), at);
        }
        for (WriteSet.PrivateWrite write : writeSet.privateWrites()) {
            put(StateKey.hashed(write.chaincode(), write.collection(), write.keyHash()), write.valueHash(), at);
        }
    }

    private void put(StateKey key, Optional<ByteString> value, Version at) {
        value.ifPresentOrElse(
                content -> entries.put(key, new StateEntry(content, ByteString.EMPTY, at)), () -> entries.remove(key));
    }
}
