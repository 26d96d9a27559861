package io.livetrace.embedded.protocol;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a proposal proposes.
 *
 * @param channel the channel's name
 * @param chaincode the chaincode's name
 * @param args function and arguments
 * @param transientData what stays out of the envelope
 * @param timestamp the client's clock
 */
public record Call(
        String channel,
        String chaincode,
        List<ByteString> args,
        Map<String, ByteString> transientData,
        Instant timestamp) {
    public Call {
        args = List.copyOf(args);
        transientData = Map.copyOf(transientData);
    }
}
