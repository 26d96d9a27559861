package io.livetrace.embedded.simulation;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.protocol.NamespaceRwSet;
import io.livetrace.embedded.store.StateEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.ledger.rwset.NsPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataEntry;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;

/** Collects what a transaction reads and writes in one chaincode's namespace. The last write of a key wins. */
final class NamespaceBuilder {
    private final String chaincode;
    private final SortedMap<String, KVRead> reads = new TreeMap<>(KeyRules.ORDER);
    private final SortedMap<String, KVWrite> writes = new TreeMap<>(KeyRules.ORDER);
    private final SortedMap<String, KVMetadataWrite> metadata = new TreeMap<>(KeyRules.ORDER);
    private final List<RangeQuery> ranges = new ArrayList<>();
    private final SortedMap<String, CollectionBuilder> collections = new TreeMap<>();

    NamespaceBuilder(String chaincode) {
        this.chaincode = chaincode;
    }

    void read(String key, Optional<StateEntry> found) {
        reads.put(key, Versions.read(key, found));
    }

    void write(String key, ByteString value) {
        writes.put(key, KVWrite.newBuilder().setKey(key).setValue(value).build());
    }

    void delete(String key) {
        writes.put(key, KVWrite.newBuilder().setKey(key).setIsDelete(true).build());
    }

    void setMetadata(String key, KVMetadataEntry entry) {
        metadata.put(
                key, KVMetadataWrite.newBuilder().setKey(key).addEntries(entry).build());
    }

    void range(RangeQuery query) {
        ranges.add(query);
    }

    CollectionBuilder collection(String name) {
        return collections.computeIfAbsent(name, CollectionBuilder::new);
    }

    NamespaceRwSet build() {
        KVRWSet.Builder state = KVRWSet.newBuilder()
                .addAllReads(reads.values())
                .addAllWrites(writes.values())
                .addAllMetadataWrites(metadata.values());
        ranges.stream().map(RangeQuery::info).distinct().forEach(state::addRangeQueriesInfo);
        List<NamespaceRwSet.CollectionRwSet> hashed =
                collections.values().stream().map(CollectionBuilder::build).toList();
        return new NamespaceRwSet(chaincode, state.build(), hashed);
    }

    Optional<NsPvtReadWriteSet> buildPrivate() {
        NsPvtReadWriteSet.Builder set = NsPvtReadWriteSet.newBuilder().setNamespace(chaincode);
        collections.values().forEach(one -> one.buildPrivate().ifPresent(set::addCollectionPvtRwset));
        return set.getCollectionPvtRwsetCount() == 0 ? Optional.empty() : Optional.of(set.build());
    }
}
