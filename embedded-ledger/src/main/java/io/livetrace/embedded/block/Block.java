package io.livetrace.embedded.block;

import com.google.protobuf.ByteString;
import java.util.List;

/**
 * A committed block.
 *
 * @param number its number, from 0
 * @param hash the hash of its header
 * @param previousHash the hash of the header before
 * @param intact whether its transactions have the hash that its header names
 * @param transactions its transactions, valid or not, in order
 * @param raw the block in Fabric's protobuf form ({@code common.Block})
 */
public record Block(
        long number,
        ByteString hash,
        ByteString previousHash,
        boolean intact,
        List<BlockTransaction> transactions,
        ByteString raw) {
    public Block {
        transactions = List.copyOf(transactions);
    }
}
