package io.livetrace.embedded.protocol;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.stream.IntStream;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.LastConfig;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** Blocks as Fabric keeps them: header, envelopes, and metadata with the validation codes. */
public final class BlockMessages {
    private BlockMessages() {}

    /** The header of the block after the one with that hash. */
    public static BlockHeader header(long number, ByteString previousHash, List<ByteString> envelopes) {
        return BlockHeader.newBuilder()
                .setNumber(number)
                .setPreviousHash(previousHash)
                .setDataHash(BlockHashes.ofData(envelopes))
                .build();
    }

    /** A whole block; {@code lastConfig} is the number of the newest block that says who the organisations are. */
    public static Block block(
            BlockHeader header, List<ByteString> envelopes, List<TxValidationCode> codes, long lastConfig) {
        byte[] flags = new byte[codes.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = (byte) codes.get(i).getNumber();
        }
        ByteString orderer = OrdererBlockMetadata.newBuilder()
                .setLastConfig(LastConfig.newBuilder().setIndex(lastConfig))
                .build()
                .toByteString();
        BlockMetadata metadata = BlockMetadata.newBuilder()
                .addMetadata(Metadata.newBuilder().setValue(orderer).build().toByteString())
                .addMetadata(ByteString.EMPTY)
                .addMetadata(ByteString.copyFrom(flags))
                .addMetadata(ByteString.EMPTY)
                .addMetadata(ByteString.EMPTY)
                .build();
        return Block.newBuilder()
                .setHeader(header)
                .setData(BlockData.newBuilder().addAllData(envelopes))
                .setMetadata(metadata)
                .build();
    }

    /** What validation said about each transaction of a block. */
    public static List<TxValidationCode> codes(Block block) {
        ByteString flags = block.getMetadata().getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
        return IntStream.range(0, flags.size())
                .mapToObj(i -> TxValidationCode.forNumber(flags.byteAt(i) & 0xff))
                .toList();
    }

    /** The number of the newest block, as seen from this one, that says who the organisations are. */
    public static long lastConfig(Block block) throws InvalidProtocolBufferException {
        Metadata metadata = Metadata.parseFrom(block.getMetadata().getMetadata(BlockMetadataIndex.SIGNATURES_VALUE));
        return OrdererBlockMetadata.parseFrom(metadata.getValue())
                .getLastConfig()
                .getIndex();
    }
}
