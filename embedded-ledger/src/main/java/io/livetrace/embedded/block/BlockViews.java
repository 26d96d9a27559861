package io.livetrace.embedded.block;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.livetrace.embedded.block.BlockTransaction.Event;
import io.livetrace.embedded.protocol.BlockHashes;
import io.livetrace.embedded.protocol.BlockMessages;
import io.livetrace.embedded.protocol.ChannelConfig;
import io.livetrace.embedded.protocol.Transaction;
import java.util.ArrayList;
import java.util.List;
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
                    header.getNumber(),
                    BlockHashes.ofHeader(header),
                    header.getPreviousHash(),
                    BlockHashes.ofData(message.getData().getDataList()).equals(header.getDataHash()),
                    transactions,
                    stored);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a stored block cannot be read", e);
        }
    }

    private static BlockTransaction transaction(Transaction transaction, int index, TxValidationCode code) {
        return new BlockTransaction(
                transaction.txId(),
                index,
                code,
                transaction.timestamp(),
                transaction.creator(),
                transaction.creatorMspId(),
                transaction.chaincode(),
                transaction.args(),
                transaction.endorserMspIds(),
                WriteSet.of(transaction.namespaces()),
                transaction
                        .event()
                        .map(event -> new Event(event.getChaincodeId(), event.getEventName(), event.getPayload())));
    }
}
