package io.livetrace.embedded.block;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.livetrace.embedded.block.BlockTransaction.Event;
import io.livetrace.embedded.block.BlockTransaction.PrivateWrite;
import io.livetrace.embedded.block.BlockTransaction.StateWrite;
import io.livetrace.embedded.protocol.BlockHashes;
import io.livetrace.embedded.protocol.BlockMessages;
import io.livetrace.embedded.protocol.ChannelConfig;
import io.livetrace.embedded.protocol.NamespaceRwSet;
import io.livetrace.embedded.protocol.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWriteHash;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** Makes blocks readable. */
public final class BlockViews {
    private BlockViews() {}

    /** Reads a block that this program has stored. */
    public static Block of(ByteString stored) {
        try {
            var message = org.hyperledger.fabric.protos.common.Block.parseFrom(stored);
            List<TxValidationCode> codes = BlockMessages.codes(message);
            List<BlockTransaction> transactions = new ArrayList<>();
            for (int i = 0; i < codes.size(); i++) {
                ByteString envelope = message.getData().getData(i);
                if (!ChannelConfig.isConfig(envelope)) {
                    transactions.add(transaction(Transaction.parse(envelope), i, codes.get(i)));
                }
            }
            var header = message.getHeader();
            return new Block(
                    header.getNumber(), BlockHashes.ofHeader(header), header.getPreviousHash(), transactions, stored);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a stored block cannot be read", e);
        }
    }

    private static BlockTransaction transaction(Transaction transaction, int index, TxValidationCode code) {
        List<StateWrite> writes = new ArrayList<>();
        List<PrivateWrite> privateWrites = new ArrayList<>();
        for (NamespaceRwSet set : transaction.namespaces()) {
            set.state().getWritesList().forEach(write -> writes.add(write(set.chaincode(), write)));
            for (NamespaceRwSet.CollectionRwSet collection : set.collections()) {
                collection
                        .hashes()
                        .getHashedWritesList()
                        .forEach(write -> privateWrites.add(write(set.chaincode(), collection.name(), write)));
            }
        }
        return new BlockTransaction(
                transaction.txId(),
                index,
                code,
                transaction.timestamp(),
                transaction.creator(),
                transaction.creatorMspId(),
                transaction.endorserMspIds(),
                writes,
                privateWrites,
                transaction
                        .event()
                        .map(event -> new Event(event.getChaincodeId(), event.getEventName(), event.getPayload())));
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
