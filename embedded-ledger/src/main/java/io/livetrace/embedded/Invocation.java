package io.livetrace.embedded;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client asks a chaincode to do.
 *
 * @param chaincode the chaincode's name
 * @param function the transaction's name, such as {@code lot:commission}
 * @param args its arguments
 * @param transientData what endorsers see and the ledger does not keep, such as private values
 * @param timestamp the client's clock; absent means now
 */
public record Invocation(
        String chaincode,
        String function,
        List<String> args,
        Map<String, ByteString> transientData,
        Optional<Instant> timestamp) {
    public Invocation {
        args = List.copyOf(args);
        transientData = Map.copyOf(transientData);
    }

    /** A call without transient data, at the time it is made. */
    public static Invocation of(String chaincode, String function, String... args) {
        return new Invocation(chaincode, function, List.of(args), Map.of(), Optional.empty());
    }

    public Invocation withTransient(Map<String, ByteString> data) {
        return new Invocation(chaincode, function, args, data, timestamp);
    }

    /** The same call as a client with another clock makes it. */
    public Invocation at(Instant clientTime) {
        return new Invocation(chaincode, function, args, transientData, Optional.of(clientTime));
    }
}
