package io.livetrace.embedded.block;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.livetrace.embedded.protocol.NamespaceRwSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWriteHash;

/**
 * What a transaction changes.
 *
 * @param writes changes of the public state
 * @param privateWrites hashes of changes of private collections
 */
public record WriteSet(List<StateWrite> writes, List<PrivateWrite> privateWrites) {
    /** Nothing is changed. */
    public static final WriteSet NONE = new WriteSet(List.of(), List.of());

    public WriteSet {
        writes = List.copyOf(writes);
        privateWrites = List.copyOf(privateWrites);
    }

    /**
     * A change of the public state.
     *
     * @param chaincode the namespace
     * @param key the key; a composite key begins with U+0000
     * @param value the new value; absent when the key is deleted
     */
    public record StateWrite(String chaincode, String key, Optional<ByteString> value) {}

    /**
     * A change of a private collection, as everyone sees it.
     *
     * @param chaincode the namespace
     * @param collection the collection's name
     * @param keyHash SHA-256 of the key
     * @param valueHash SHA-256 of the new value; absent when the key is deleted
     */
    public record PrivateWrite(
            String chaincode, String collection, ByteString keyHash, Optional<ByteString> valueHash) {}

    /** Reads Fabric's form ({@code rwset.TxReadWriteSet}). */
    public static WriteSet parse(ByteString readWriteSet) throws InvalidProtocolBufferException {
        return of(NamespaceRwSet.parse(readWriteSet));
    }

    static WriteSet of(List<NamespaceRwSet> namespaces) {
        List<StateWrite> writes = new ArrayList<>();
        List<PrivateWrite> privateWrites = new ArrayList<>();
        for (NamespaceRwSet set : namespaces) {
            set.state().getWritesList().forEach(write -> writes.add(write(set.chaincode(), write)));
            for (NamespaceRwSet.CollectionRwSet collection : set.collections()) {
                collection
                        .hashes()
                        .getHashedWritesList()
                        .forEach(write -> privateWrites.add(write(set.chaincode(), collection.name(), write)));
            }
        }
        return new WriteSet(writes, privateWrites);
    }

    private static StateWrite write(String chaincode, KVWrite write) {
        boolean deletes = write.getIsDelete() || write.getValue().isEmpty();
        return new StateWrite(chaincode, write.getKey(), deletes ? Optional.empty() : Optional.of(write.getValue()));
    }

    private static PrivateWrite write(String chaincode, String collection, KVWriteHash write) {
        boolean deletes = write.getIsDelete() || write.getValueHash().isEmpty();
        return new PrivateWrite(
                chaincode,
                collection,
                write.getKeyHash(),
                deletes ? Optional.empty() : Optional.of(write.getValueHash()));
    }
}
