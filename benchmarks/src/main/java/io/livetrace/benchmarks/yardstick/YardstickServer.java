package io.livetrace.benchmarks.yardstick;

import io.livetrace.chaincode.LiveTraceChaincode;
import io.livetrace.chaincode.server.ChaincodeServer;
import java.time.Clock;
import java.util.List;

/** The chaincode as a service, with the yardsticks besides. */
public final class YardstickServer {
    private YardstickServer() {}

    public static void main(String[] arguments) throws Exception {
        ChaincodeServer.serve(chaincode());
    }

    /** LiveTrace's contracts and the yardsticks. */
    public static LiveTraceChaincode chaincode() {
        return new LiveTraceChaincode(Clock.systemUTC(), List.of(new YardstickContract()));
    }
}
