package io.livetrace.embedded.simulation;

import io.livetrace.embedded.store.StateEntry;
import io.livetrace.embedded.store.StateKey;
import io.livetrace.embedded.store.StateRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReads;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.hyperledger.fabric.shim.ledger.KeyValue;

/**
 * A range that chaincode walks through, and the note of it that validation repeats. As between Fabric's peer and its shim,
 * entries come in batches of a hundred, and the peer is one entry ahead: what the peer has seen is what counts as read, not
 * what the chaincode has looked at.
 */
final class RangeQuery implements Iterator<KeyValue> {
    private static final int BATCH = 100;

    /** Fabric's {@code totalQueryLimit}: a longer range ends here, silently. */
    private static final int LIMIT = 100_000;

    private final StateRange range;
    private final int batchSize;
    private final int limit;
    private final Iterator<Map.Entry<StateKey, StateEntry>> source;
    private final List<KVRead> reads = new ArrayList<>();
    private final Deque<KeyValue> batch = new ArrayDeque<>();
    private Optional<KeyValue> ahead = Optional.empty();
    private boolean exhausted;

    private RangeQuery(StateRange range, int batchSize, int limit, Iterator<Map.Entry<StateKey, StateEntry>> source) {
        this.range = range;
        this.batchSize = batchSize;
        this.limit = limit;
        this.source = source;
        fetch();
    }

    static RangeQuery whole(StateRange range, Iterator<Map.Entry<StateKey, StateEntry>> source) {
        return new RangeQuery(range, BATCH, LIMIT, source);
    }

    /** The first entries only; a size of 0 means no other limit than the usual one. */
    static RangeQuery page(StateRange range, int size, Iterator<Map.Entry<StateKey, StateEntry>> source) {
        int limit = size == 0 ? LIMIT : Math.min(size, LIMIT);
        return new RangeQuery(range, limit, limit, source);
    }

    /** How many entries have been seen. */
    int count() {
        return reads.size();
    }

    @Override
    public boolean hasNext() {
        if (batch.isEmpty() && ahead.isPresent()) {
            fetch();
        }
        return !batch.isEmpty();
    }

    @Override
    public KeyValue next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return batch.remove();
    }

    /** What has been seen of the range. */
    RangeQueryInfo info() {
        String last = reads.isEmpty() ? "" : reads.get(reads.size() - 1).getKey();
        RangeQueryInfo.Builder info = RangeQueryInfo.newBuilder()
                .setStartKey(range.from().toStringUtf8())
                .setEndKey(exhausted ? range.to().toStringUtf8() : last)
                .setItrExhausted(exhausted);
        if (!reads.isEmpty()) {
            info.setRawReads(QueryReads.newBuilder().addAllKvReads(reads));
        }
        return info.build();
    }

    private void fetch() {
        ahead.ifPresent(batch::add);
        ahead = Optional.empty();
        while (ahead.isEmpty() && reads.size() < limit) {
            if (!source.hasNext()) {
                exhausted = true;
                return;
            }
            KeyValue seen = see(source.next());
            if (batch.size() == batchSize) {
                ahead = Optional.of(seen);
            } else {
                batch.add(seen);
            }
        }
    }

    private KeyValue see(Map.Entry<StateKey, StateEntry> entry) {
        String key = entry.getKey().key().toStringUtf8();
        reads.add(Versions.read(key, Optional.of(entry.getValue())));
        return new StateValue(key, entry.getValue().value());
    }
}
