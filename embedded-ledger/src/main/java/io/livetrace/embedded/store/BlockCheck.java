package io.livetrace.embedded.store;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.livetrace.embedded.protocol.BlockHashes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;

/** Reads every block and checks its checksum, its data hash and its place in the chain. */
final class BlockCheck {
    private final Head head;
    private long next;
    private ByteString previousHash = ByteString.EMPTY;

    BlockCheck(Head head) {
        this.head = head;
    }

    void run(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select number, hash, bytes, sum from block order by number");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                check(row);
            }
        }
        require(next == head.height(), next, "it is missing");
        require(previousHash.equals(head.hash()), next - 1, "it is not the block that the head names");
    }

    private void check(ResultSet row) throws SQLException {
        require(row.getLong("number") == next, next, "it is missing");
        Block block = parse(Rows.block(row));
        BlockHeader header = block.getHeader();
        ByteString hash = BlockHashes.ofHeader(header);
        require(header.getNumber() == next, next, "its header has another number");
        require(header.getPreviousHash().equals(previousHash), next, "it does not continue the chain");
        require(
                BlockHashes.ofData(block.getData().getDataList()).equals(header.getDataHash()),
                next,
                "its data does not have the hash that its header names");
        require(hash.equals(ByteString.copyFrom(row.getBytes("hash"))), next, "its header has another hash");
        previousHash = hash;
        next++;
    }

    private Block parse(ByteString bytes) {
        try {
            return Block.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new CorruptLedgerException("block " + next, e);
        }
    }

    private static void require(boolean holds, long number, String otherwise) {
        if (!holds) {
            throw new CorruptLedgerException("block " + number, otherwise);
        }
    }
}
