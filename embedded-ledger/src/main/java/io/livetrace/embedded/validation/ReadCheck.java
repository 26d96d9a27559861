package io.livetrace.embedded.validation;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.protocol.NamespaceRwSet;
import io.livetrace.embedded.protocol.NamespaceRwSet.CollectionRwSet;
import io.livetrace.embedded.store.StateEntry;
import io.livetrace.embedded.store.StateKey;
import io.livetrace.embedded.store.StateRange;
import io.livetrace.embedded.store.Version;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVReadHash;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** Whether what a transaction has read still stands: the same versions, the same ranges. */
final class ReadCheck {
    private final BlockState state;

    ReadCheck(BlockState state) {
        this.state = state;
    }

    TxValidationCode check(List<NamespaceRwSet> sets) {
        for (NamespaceRwSet set : sets) {
            if (!set.state().getReadsList().stream().allMatch(read -> stands(set, read))) {
                return TxValidationCode.MVCC_READ_CONFLICT;
            }
            if (!set.state().getRangeQueriesInfoList().stream().allMatch(query -> stands(set, query))) {
                return TxValidationCode.PHANTOM_READ_CONFLICT;
            }
            if (!set.collections().stream().allMatch(collection -> stands(set, collection))) {
                return TxValidationCode.MVCC_READ_CONFLICT;
            }
        }
        return TxValidationCode.VALID;
    }

    private boolean stands(NamespaceRwSet set, KVRead read) {
        return stands(StateKey.open(set.chaincode(), read.getKey()), version(read));
    }

    private boolean stands(NamespaceRwSet set, CollectionRwSet collection) {
        return collection.hashes().getHashedReadsList().stream()
                .allMatch(read ->
                        stands(StateKey.hashed(set.chaincode(), collection.name(), read.getKeyHash()), version(read)));
    }

    private boolean stands(StateKey key, Optional<Version> version) {
        return !state.hasChanged(key)
                && state.before().get(key).map(StateEntry::version).equals(version);
    }

    private boolean stands(NamespaceRwSet set, RangeQueryInfo query) {
        if (query.hasReadsMerkleHashes()) {
            return false; // this ledger's endorsers never shorten their notes so; a forger's note is not followed
        }
        StateRange range = range(set, query);
        return !state.hasChangedWithin(range)
                && sameEntries(
                        query.getRawReads().getKvReadsList(), state.before().range(range));
    }

    /** The whole range, or as far as it was looked at, and then including the last key seen. */
    private static StateRange range(NamespaceRwSet set, RangeQueryInfo query) {
        ByteString end = ByteString.copyFromUtf8(query.getEndKey());
        ByteString to = query.getItrExhausted() ? end : end.concat(ByteString.copyFrom(new byte[] {0}));
        return new StateRange(set.chaincode(), ByteString.copyFromUtf8(query.getStartKey()), to);
    }

    private static boolean sameEntries(List<KVRead> reads, Iterator<Map.Entry<StateKey, StateEntry>> entries) {
        for (KVRead read : reads) {
            if (!entries.hasNext()) {
                return false;
            }
            Map.Entry<StateKey, StateEntry> entry = entries.next();
            boolean same = entry.getKey().key().toStringUtf8().equals(read.getKey())
                    && Optional.of(entry.getValue().version()).equals(version(read));
            if (!same) {
                return false;
            }
        }
        return !entries.hasNext();
    }

    private static Optional<Version> version(KVRead read) {
        return read.hasVersion() ? Optional.of(version(read.getVersion())) : Optional.empty();
    }

    private static Optional<Version> version(KVReadHash read) {
        return read.hasVersion() ? Optional.of(version(read.getVersion())) : Optional.empty();
    }

    private static Version version(org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version version) {
        return new Version(version.getBlockNum(), version.getTxNum());
    }
}
