package io.livetrace.gateway.ledger.fabric;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;

/**
 * A block's hash as the next block names it: SHA-256 of the DER sequence of number, previous hash and data hash
 * (Fabric's {@code protoutil.BlockHeaderHash}).
 */
final class BlockHash {
    private static final int INTEGER = 0x02;
    private static final int OCTET_STRING = 0x04;
    private static final int SEQUENCE = 0x30;

    private BlockHash() {}

    static String of(BlockHeader header) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        element(content, INTEGER, BigInteger.valueOf(header.getNumber()).toByteArray());
        element(content, OCTET_STRING, bytes(header.getPreviousHash()));
        element(content, OCTET_STRING, bytes(header.getDataHash()));
        ByteArrayOutputStream sequence = new ByteArrayOutputStream();
        element(sequence, SEQUENCE, content.toByteArray());
        return sha256(sequence.toByteArray());
    }

    /** The hash that a header must name for these envelopes: of all of them, one after the other. */
    static String ofData(BlockData data) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        data.getDataList().forEach(envelope -> content.writeBytes(bytes(envelope)));
        return sha256(content.toByteArray());
    }

    /** All of a header is shorter than 128 bytes, so one byte tells each length. */
    private static void element(ByteArrayOutputStream out, int tag, byte[] content) {
        out.write(tag);
        out.write(content.length);
        out.writeBytes(content);
    }

    private static byte[] bytes(ByteString value) {
        return value.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
