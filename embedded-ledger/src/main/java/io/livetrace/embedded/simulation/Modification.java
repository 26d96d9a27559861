package io.livetrace.embedded.simulation;

import com.google.protobuf.ByteString;
import java.time.Instant;
import org.hyperledger.fabric.shim.ledger.KeyModification;

/** One change of a key, as chaincode gets it from the key's history. */
record Modification(String txId, Instant timestamp, ByteString value, boolean deleted) implements KeyModification {
    @Override
    public String getTxId() {
        return txId;
    }

    @Override
    public byte[] getValue() {
        return value.toByteArray();
    }

    @Override
    public String getStringValue() {
        return value.toStringUtf8();
    }

    @Override
    public Instant getTimestamp() {
        return timestamp;
    }

    @Override
    public boolean isDeleted() {
        return deleted;
    }
}
