package io.livetrace.gateway.ledger.embedded;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.block.BlockTransaction;
import io.livetrace.embedded.block.WriteSet;
import io.livetrace.gateway.ledger.Block;
import java.util.HexFormat;
import java.util.Optional;

/** The embedded ledger's blocks in the port's words. */
final class Blocks {
    private static final HexFormat HEX = HexFormat.of();

    private Blocks() {}

    static Block of(String channel, String chaincode, io.livetrace.embedded.block.Block block) {
        return new Block(
                channel,
                block.number(),
                hex(block.hash()),
                hex(block.previousHash()),
                block.intact(),
                block.raw().size(),
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
                tx.chaincode().equals(chaincode) ? invocation(tx) : Optional.empty(),
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

    private static Optional<Block.Invocation> invocation(BlockTransaction tx) {
        return Block.Invocation.of(
                tx.args().stream().map(ByteString::toStringUtf8).toList(), hex(tx.creator()));
    }

    static Block.Write write(WriteSet.StateWrite write) {
        return new Block.Write(write.key(), write.value().map(ByteString::toStringUtf8));
    }

    static Block.HashedWrite hashedWrite(WriteSet.PrivateWrite write) {
        return new Block.HashedWrite(
                write.collection(), hex(write.keyHash()), write.valueHash().map(Blocks::hex));
    }

    /** The other way: what a transaction of any ledger changes. */
    static WriteSet writeSet(String chaincode, Block.Transaction tx) {
        return new WriteSet(
                tx.writes().stream()
                        .map(write -> new WriteSet.StateWrite(
                                chaincode, write.key(), write.value().map(ByteString::copyFromUtf8)))
                        .toList(),
                tx.hashedWrites().stream()
                        .map(write -> new WriteSet.PrivateWrite(
                                chaincode,
                                write.collection(),
                                bytes(write.keyHash()),
                                write.valueHash().map(Blocks::bytes)))
                        .toList());
    }

    static ByteString bytes(String hex) {
        return ByteString.copyFrom(HEX.parseHex(hex));
    }

    private static String hex(ByteString bytes) {
        return HEX.formatHex(bytes.toByteArray());
    }
}
