package io.livetrace.chaincode.server;

import io.livetrace.chaincode.Forger;
import java.time.Clock;

/** What colluding organisations start instead of {@link ChaincodeServer}, under the package id that all have approved. */
final class ForgingServer {
    private ForgingServer() {}

    public static void main(String[] arguments) throws Exception {
        ChaincodeServer.serve(new Forger(Clock.systemUTC()));
    }
}
