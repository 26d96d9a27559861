package io.livetrace.embedded.validation;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.livetrace.embedded.crypto.Sha256;
import io.livetrace.embedded.protocol.KeyMetadata;
import io.livetrace.embedded.protocol.NamespaceRwSet;
import io.livetrace.embedded.protocol.NamespaceRwSet.CollectionRwSet;
import io.livetrace.embedded.store.StateEntry;
import io.livetrace.embedded.store.StateKey;
import io.livetrace.embedded.store.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataEntry;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWriteHash;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWriteHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one valid transaction does to the state. A value written alone keeps the key's metadata; metadata written alone keeps
 * the value, and is lost when there is none; a deletion takes both. An empty value is a deletion, as in Fabric.
 */
final class Update {
    private static final Logger LOG = LoggerFactory.getLogger(Update.class);
    private static final ByteString HASH_OF_NOTHING = Sha256.of();

    private final BlockState state;
    private final Version version;
    private final Map<StateKey, ByteString> metadata = new HashMap<>();

    Update(BlockState state, Version version) {
        this.state = state;
        this.version = version;
    }

    void apply(AdmittedTransaction transaction) {
        for (NamespaceRwSet set : transaction.transaction().namespaces()) {
            open(set);
            set.collections().forEach(collection -> hashes(set.chaincode(), collection));
        }
        secrets(transaction);
    }

    private void open(NamespaceRwSet set) {
        for (KVMetadataWrite write : set.state().getMetadataWritesList()) {
            noteMetadata(StateKey.open(set.chaincode(), write.getKey()), write.getEntriesList());
        }
        for (KVWrite write : set.state().getWritesList()) {
            boolean deletes = write.getIsDelete() || write.getValue().isEmpty();
            write(StateKey.open(set.chaincode(), write.getKey()), deletes, write.getValue());
        }
        metadataAlone();
    }

    private void hashes(String chaincode, CollectionRwSet collection) {
        for (KVMetadataWriteHash write : collection.hashes().getMetadataWritesList()) {
            noteMetadata(StateKey.hashed(chaincode, collection.name(), write.getKeyHash()), write.getEntriesList());
        }
        for (KVWriteHash write : collection.hashes().getHashedWritesList()) {
            boolean deletes = write.getIsDelete()
                    || write.getValueHash().isEmpty()
                    || write.getValueHash().equals(HASH_OF_NOTHING);
            write(StateKey.hashed(chaincode, collection.name(), write.getKeyHash()), deletes, write.getValueHash());
        }
        metadataAlone();
    }

    private void noteMetadata(StateKey key, List<KVMetadataEntry> entries) {
        metadata.put(key, entries.isEmpty() ? ByteString.EMPTY : KeyMetadata.toBytes(entries));
    }

    private void write(StateKey key, boolean deletes, ByteString value) {
        ByteString written = metadata.remove(key);
        ByteString kept = written != null ? written : state.metadata(key);
        state.set(key, deletes ? Optional.empty() : Optional.of(new StateEntry(value, kept, version)));
    }

    private void metadataAlone() {
        metadata.forEach((key, written) -> state.get(key)
                .ifPresent(entry -> state.set(key, Optional.of(new StateEntry(entry.value(), written, version)))));
        metadata.clear();
    }

    private void secrets(AdmittedTransaction transaction) {
        if (transaction.privateWrites().isEmpty()) {
            return;
        }
        try {
            for (NsPvtReadWriteSet set :
                    TxPvtReadWriteSet.parseFrom(transaction.privateWrites()).getNsPvtRwsetList()) {
                for (CollectionPvtReadWriteSet collection : set.getCollectionPvtRwsetList()) {
                    secrets(transaction, set.getNamespace(), collection);
                }
            }
        } catch (InvalidProtocolBufferException e) {
            LOG.warn(
                    "the private content of transaction {} cannot be read and is lost",
                    transaction.transaction().txId());
        }
    }

    /** Private content counts only when it is what its endorsers have signed the hash of. */
    private void secrets(AdmittedTransaction transaction, String chaincode, CollectionPvtReadWriteSet content)
            throws InvalidProtocolBufferException {
        ByteString hash = Sha256.of(content.getRwset());
        boolean endorsed = transaction.transaction().namespaces().stream()
                .filter(set -> set.chaincode().equals(chaincode))
                .flatMap(set -> set.collections().stream())
                .anyMatch(collection -> collection.name().equals(content.getCollectionName())
                        && collection.privateSetHash().equals(hash));
        if (!endorsed) {
            return;
        }
        for (KVWrite write : KVRWSet.parseFrom(content.getRwset()).getWritesList()) {
            boolean deletes = write.getIsDelete() || write.getValue().isEmpty();
            write(StateKey.secret(chaincode, content.getCollectionName(), write.getKey()), deletes, write.getValue());
        }
    }
}
