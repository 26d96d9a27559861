package io.livetrace.embedded;

import java.util.List;
import org.hyperledger.fabric.shim.ChaincodeStub;

/** What one function of a test's chaincode does; what it throws is a refusal. */
@FunctionalInterface
interface Script {
    String run(ChaincodeStub stub, List<String> args);
}
