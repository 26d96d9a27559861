package io.livetrace.chaincode.server;

import io.livetrace.chaincode.LiveTraceChaincode;
import java.util.Properties;
import org.hyperledger.fabric.metrics.Metrics;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.NettyChaincodeServer;
import org.hyperledger.fabric.traces.Traces;

/**
 * The chaincode as a service for one peer, configured by environment variables as other chaincode services are:
 * {@code CORE_CHAINCODE_ID_NAME} is the package id, the others are {@link ServerSettings}.
 *
 * <p>The stock entry point cannot ask the peer for a certificate, and ends connections that live long; hence our own.
 */
public final class ChaincodeServer {
    private ChaincodeServer() {}

    public static void main(String[] arguments) throws Exception {
        serve(new LiveTraceChaincode());
    }

    /** Serves that chaincode until the process ends. */
    public static void serve(ChaincodeBase chaincode) throws Exception {
        ServerSettings settings = ServerSettings.of(System.getenv());
        chaincode.processEnvironmentOptions();
        Properties shim = chaincode.getChaincodeConfig();
        Metrics.initialize(shim);
        Traces.initialize(shim);
        new NettyChaincodeServer(chaincode, settings.toProperties()).start();
    }
}
