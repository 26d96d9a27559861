package io.livetrace.embedded.simulation;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.store.StateEntry;
import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVReadHash;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;

/** Reads as they stand in a read set: a key and the version that was found, or no version when nothing was. */
final class Versions {
    private Versions() {}

    static KVRead read(String key, Optional<StateEntry> found) {
        KVRead.Builder read = KVRead.newBuilder().setKey(key);
        found.ifPresent(entry -> read.setVersion(version(entry)));
        return read.build();
    }

    static KVReadHash readHash(ByteString keyHash, Optional<StateEntry> found) {
        KVReadHash.Builder read = KVReadHash.newBuilder().setKeyHash(keyHash);
        found.ifPresent(entry -> read.setVersion(version(entry)));
        return read.build();
    }

    private static Version version(StateEntry entry) {
        return Version.newBuilder()
                .setBlockNum(entry.version().block())
                .setTxNum(entry.version().transaction())
                .build();
    }
}
