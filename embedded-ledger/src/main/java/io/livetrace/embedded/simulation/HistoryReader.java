package io.livetrace.embedded.simulation;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.livetrace.embedded.protocol.Transaction;
import io.livetrace.embedded.store.HistoryRow;
import io.livetrace.embedded.store.LedgerStore;
import io.livetrace.embedded.store.StateKey;
import io.livetrace.embedded.store.Version;
import java.util.Iterator;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.shim.ledger.KeyModification;

/** The history of keys: an index says where, the blocks say what. It is not part of the read set, in Fabric neither. */
public final class HistoryReader implements History {
    private final LedgerStore store;

    public HistoryReader(LedgerStore store) {
        this.store = store;
    }

    @Override
    public Iterator<KeyModification> of(String chaincode, String key) {
        return store.history(StateKey.open(chaincode, key)).stream()
                .map(HistoryRow::version)
                .map(version -> modification(chaincode, key, version))
                .iterator();
    }

    private KeyModification modification(String chaincode, String key, Version version) {
        try {
            Block block = Block.parseFrom(store.block(version.block()).orElseThrow());
            ByteString envelope = block.getData().getData((int) version.transaction());
            Transaction transaction = Transaction.parse(envelope);
            KVWrite write = transaction.namespaces().stream()
                    .filter(namespace -> namespace.chaincode().equals(chaincode))
                    .flatMap(namespace -> namespace.state().getWritesList().stream())
                    .filter(one -> one.getKey().equals(key))
                    .findFirst()
                    .orElseThrow();
            return new Modification(transaction.txId(), transaction.timestamp(), write.getValue(), write.getIsDelete());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("block " + version.block() + " was not written by this program", e);
        }
    }
}
