package io.livetrace.gateway.ledger.embedded;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.block.BlockTransaction;
import io.livetrace.gateway.ledger.Block;
import java.util.HexFormat;

/** The embedded ledger's blocks in the port's words. */
final class Blocks {
    private static final HexFormat HEX = HexFormat.of();

    private Blocks() {}

    static Block of(String channel, String chaincode, io.livetrace.embedded.block.Block block) {
        return new Block(
                channel,
                block.number(),
                hex(block.hash()),
                block.transactions().stream()
                        .map(tx -> transaction(chaincode, tx))
                        .toList());
    }

    private static Block.Transaction transaction(String chaincode, BlockTransaction tx) {
        return new Block.Transaction(
                tx.index(),
                tx.txId(),
                tx.timestamp(),
                tx.creatorMspId(),
                tx.endorsers(),
                tx.code().name(),
                tx.writes().stream()
                        .filter(write -> write.chaincode().equals(chaincode))
                        .map(Blocks::write)
                        .toList(),
                tx.privateWrites().stream()
                        .filter(write -> write.chaincode().equals(chaincode))
                        .map(Blocks::hashedWrite)
                        .toList());
    }

    private static Block.Write write(BlockTransaction.StateWrite write) {
        return new Block.Write(write.key(), write.value().map(ByteString::toStringUtf8));
    }

    private static Block.HashedWrite hashedWrite(BlockTransaction.PrivateWrite write) {
        return new Block.HashedWrite(
                write.collection(), hex(write.keyHash()), write.valueHash().map(Blocks::hex));
    }

    private static String hex(ByteString bytes) {
        return HEX.formatHex(bytes.toByteArray());
    }
}
