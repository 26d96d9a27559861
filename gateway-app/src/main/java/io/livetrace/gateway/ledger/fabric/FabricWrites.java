package io.livetrace.gateway.ledger.fabric;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.livetrace.gateway.ledger.Block;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionHashedReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWriteHash;

/** A transaction's write sets in the port's words. */
final class FabricWrites {
    private FabricWrites() {}

    static List<Block.Write> open(List<NsReadWriteSet> sets) throws InvalidProtocolBufferException {
        List<Block.Write> writes = new ArrayList<>();
        for (NsReadWriteSet set : sets) {
            for (KVWrite write : KVRWSet.parseFrom(set.getRwset()).getWritesList()) {
                writes.add(new Block.Write(
                        write.getKey(),
                        write.getIsDelete()
                                ? Optional.empty()
                                : Optional.of(write.getValue().toStringUtf8())));
            }
        }
        return writes;
    }

    static List<Block.HashedWrite> hashed(List<NsReadWriteSet> sets) throws InvalidProtocolBufferException {
        List<Block.HashedWrite> writes = new ArrayList<>();
        for (NsReadWriteSet set : sets) {
            for (CollectionHashedReadWriteSet collection : set.getCollectionHashedRwsetList()) {
                for (KVWriteHash write :
                        HashedRWSet.parseFrom(collection.getHashedRwset()).getHashedWritesList()) {
                    writes.add(new Block.HashedWrite(
                            collection.getCollectionName(),
                            hex(write.getKeyHash()),
                            write.getIsDelete() ? Optional.empty() : Optional.of(hex(write.getValueHash()))));
                }
            }
        }
        return writes;
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
