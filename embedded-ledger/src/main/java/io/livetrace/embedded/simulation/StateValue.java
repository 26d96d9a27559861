package io.livetrace.embedded.simulation;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import org.hyperledger.fabric.shim.ledger.KeyValue;

/** A key and its value, as chaincode gets them from a range. */
record StateValue(String key, ByteString value) implements KeyValue {
    @Override
    public String getKey() {
        return key;
    }

    @Override
    public byte[] getValue() {
        return value.toByteArray();
    }

    @Override
    public String getStringValue() {
        return value.toString(StandardCharsets.UTF_8);
    }
}
