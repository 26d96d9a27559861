package io.livetrace.gateway.ledger.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.chaincode.LiveTraceChaincode;
import io.livetrace.domain.kernel.Json;
import java.nio.charset.StandardCharsets;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ResponseUtils;

/** What colluding organisations run: LiveTrace's own chaincode, and beside it a function that writes what it is told to. */
final class Forger extends ChaincodeBase {
    static final String FUNCTION = "forge:put";

    private final LiveTraceChaincode honest = new LiveTraceChaincode();

    @Override
    public Response init(ChaincodeStub stub) {
        return ResponseUtils.newSuccessResponse();
    }

    @Override
    public Response invoke(ChaincodeStub stub) {
        if (!stub.getFunction().equals(FUNCTION)) {
            return honest.invoke(stub);
        }
        JsonNode command = Json.tree(stub.getParameters().get(2));
        byte[] content = command.path("content").asText().getBytes(StandardCharsets.UTF_8);
        stub.putState(command.path("key").asText(), content);
        return ResponseUtils.newSuccessResponse();
    }
}
