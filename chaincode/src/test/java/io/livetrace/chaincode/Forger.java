package io.livetrace.chaincode;

import io.livetrace.chaincode.ledger.Keys;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.MspId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ResponseUtils;

/**
 * What colluding organisations run: LiveTrace's own chaincode with three more functions, which write whatever is asked
 * under any key. Arguments: the composite key, then the content or the MSP id.
 */
public final class Forger extends ChaincodeBase {
    private final LiveTraceChaincode honest;

    public Forger(Clock clock) {
        this.honest = new LiveTraceChaincode(clock);
    }

    @Override
    public Response init(ChaincodeStub stub) {
        return ResponseUtils.newSuccessResponse();
    }

    @Override
    public Response invoke(ChaincodeStub stub) {
        String key = stub.getParameters().isEmpty() ? "" : stub.getParameters().get(0);
        switch (stub.getFunction()) {
            case "forge:put" -> stub.putState(key, bytes(stub));
            case "forge:delete" -> stub.delState(key);
            case "forge:seal" -> {
                stub.putState(key, bytes(stub));
                MspId victim = new MspId(stub.getParameters().get(2));
                stub.putPrivateData(
                        Keys.collectionOf(victim), key, Digest.of(bytes(stub)).bytes());
            }
            default -> {
                return honest.invoke(stub);
            }
        }
        return ResponseUtils.newSuccessResponse();
    }

    private static byte[] bytes(ChaincodeStub stub) {
        return stub.getParameters().get(1).getBytes(StandardCharsets.UTF_8);
    }
}
