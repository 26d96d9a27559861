package io.livetrace.embedded.protocol;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionHashedReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;

/**
 * What a transaction read and writes in one chaincode's namespace.
 *
 * @param chaincode the namespace
 * @param state the public state
 * @param collections private collections, as hashes
 */
public record NamespaceRwSet(String chaincode, KVRWSet state, List<CollectionRwSet> collections) {
    /**
     * What a transaction read and writes in one private collection, as hashes.
     *
     * @param name the collection's name
     * @param hashes keys and values, hashed
     * @param privateSetHash SHA-256 of the private write set; empty when there is none
     */
    public record CollectionRwSet(String name, HashedRWSet hashes, ByteString privateSetHash) {}

    public NamespaceRwSet {
        collections = List.copyOf(collections);
    }

    /** Of a chaincode that has touched nothing. */
    public static NamespaceRwSet empty(String chaincode) {
        return new NamespaceRwSet(chaincode, KVRWSet.getDefaultInstance(), List.of());
    }

    /** Whether anything is written, so that this namespace's policy counts. */
    public boolean hasWrites() {
        return state.getWritesCount() > 0
                || state.getMetadataWritesCount() > 0
                || collections.stream()
                        .anyMatch(one -> one.hashes().getHashedWritesCount() > 0
                                || one.hashes().getMetadataWritesCount() > 0);
    }

    /** The bytes of a transaction's whole read and write set. */
    public static ByteString toBytes(List<NamespaceRwSet> all) {
        TxReadWriteSet.Builder set = TxReadWriteSet.newBuilder().setDataModel(TxReadWriteSet.DataModel.KV);
        all.forEach(one -> set.addNsRwset(one.toMessage()));
        return set.build().toByteString();
    }

    /** Reads what {@link #toBytes} wrote. */
    public static List<NamespaceRwSet> parse(ByteString bytes) throws InvalidProtocolBufferException {
        List<NamespaceRwSet> all = new ArrayList<>();
        for (NsReadWriteSet one : TxReadWriteSet.parseFrom(bytes).getNsRwsetList()) {
            List<CollectionRwSet> collections = new ArrayList<>();
            for (CollectionHashedReadWriteSet collection : one.getCollectionHashedRwsetList()) {
                collections.add(new CollectionRwSet(
                        collection.getCollectionName(),
                        HashedRWSet.parseFrom(collection.getHashedRwset()),
                        collection.getPvtRwsetHash()));
            }
            all.add(new NamespaceRwSet(one.getNamespace(), KVRWSet.parseFrom(one.getRwset()), collections));
        }
        return all;
    }

    private NsReadWriteSet toMessage() {
        NsReadWriteSet.Builder message =
                NsReadWriteSet.newBuilder().setNamespace(chaincode).setRwset(state.toByteString());
        for (CollectionRwSet collection : collections) {
            message.addCollectionHashedRwset(CollectionHashedReadWriteSet.newBuilder()
                    .setCollectionName(collection.name())
                    .setHashedRwset(collection.hashes().toByteString())
                    .setPvtRwsetHash(collection.privateSetHash()));
        }
        return message.build();
    }
}
