package io.livetrace.embedded;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A transaction that its endorsers have agreed on and its client has signed, ready to be ordered. Keep {@link #toBytes()}
 * before ordering it, and it can be ordered again after a crash: the first validation code of its id wins.
 *
 * @param txId its id, 64 hexadecimal digits
 * @param payload what the chaincode answers
 * @param envelope the signed envelope as Fabric's orderer receives it
 * @param privateWrites the private write sets that Fabric's peers would have passed among themselves; empty when there are none
 */
public record EndorsedTransaction(String txId, ByteString payload, ByteString envelope, ByteString privateWrites) {
    /** All of it, for {@link #fromBytes}. */
    public byte[] toBytes() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            out.writeStringNoTag(txId);
            out.writeBytesNoTag(payload);
            out.writeBytesNoTag(envelope);
            out.writeBytesNoTag(privateWrites);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what {@link #toBytes} wrote. */
    public static EndorsedTransaction fromBytes(byte[] bytes) {
        try {
            CodedInputStream in = CodedInputStream.newInstance(bytes);
            return new EndorsedTransaction(in.readString(), in.readBytes(), in.readBytes(), in.readBytes());
        } catch (IOException e) {
            throw new IllegalArgumentException("these are not the bytes of an endorsed transaction", e);
        }
    }
}
