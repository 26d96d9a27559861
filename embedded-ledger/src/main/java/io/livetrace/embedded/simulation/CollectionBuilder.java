package io.livetrace.embedded.simulation;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.crypto.Sha256;
import io.livetrace.embedded.protocol.NamespaceRwSet.CollectionRwSet;
import io.livetrace.embedded.store.StateEntry;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataEntry;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWriteHash;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVReadHash;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWriteHash;

/** Collects what a transaction reads and writes in one private collection: hashes for everyone, content for its members. */
final class CollectionBuilder {
    private final String name;
    private final SortedMap<String, KVReadHash> reads = new TreeMap<>(KeyRules.ORDER);
    private final SortedMap<String, KVWriteHash> hashes = new TreeMap<>(KeyRules.ORDER);
    private final SortedMap<String, KVMetadataWriteHash> metadataHashes = new TreeMap<>(KeyRules.ORDER);
    private final SortedMap<String, KVWrite> writes = new TreeMap<>(KeyRules.ORDER);
    private final SortedMap<String, KVMetadataWrite> metadata = new TreeMap<>(KeyRules.ORDER);

    CollectionBuilder(String name) {
        this.name = name;
    }

    void read(String key, Optional<StateEntry> hashFound) {
        reads.put(key, Versions.readHash(hash(key), hashFound));
    }

    void write(String key, ByteString value) {
        hashes.put(
                key,
                KVWriteHash.newBuilder()
                        .setKeyHash(hash(key))
                        .setValueHash(Sha256.of(value))
                        .build());
        writes.put(key, KVWrite.newBuilder().setKey(key).setValue(value).build());
    }

    void delete(String key, boolean purge) {
        hashes.put(
                key,
                KVWriteHash.newBuilder()
                        .setKeyHash(hash(key))
                        .setIsDelete(true)
                        .setIsPurge(purge)
                        .build());
        writes.put(key, KVWrite.newBuilder().setKey(key).setIsDelete(true).build());
    }

    void setMetadata(String key, KVMetadataEntry entry) {
        metadataHashes.put(
                key,
                KVMetadataWriteHash.newBuilder()
                        .setKeyHash(hash(key))
                        .addEntries(entry)
                        .build());
        metadata.put(key, KVMetadataWrite.newBuilder().setKey(key).build());
    }

    CollectionRwSet build() {
        HashedRWSet set = HashedRWSet.newBuilder()
                .addAllHashedReads(reads.values())
                .addAllHashedWrites(hashes.values())
                .addAllMetadataWrites(metadataHashes.values())
                .build();
        ByteString privateSetHash =
                buildPrivate().map(content -> Sha256.of(content.getRwset())).orElse(ByteString.EMPTY);
        return new CollectionRwSet(name, set, privateSetHash);
    }

    Optional<CollectionPvtReadWriteSet> buildPrivate() {
        if (writes.isEmpty() && metadata.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(CollectionPvtReadWriteSet.newBuilder()
                .setCollectionName(name)
                .setRwset(KVRWSet.newBuilder()
                        .addAllWrites(writes.values())
                        .addAllMetadataWrites(metadata.values())
                        .build()
                        .toByteString())
                .build());
    }

    private static ByteString hash(String key) {
        return Sha256.of(ByteString.copyFromUtf8(key));
    }
}
