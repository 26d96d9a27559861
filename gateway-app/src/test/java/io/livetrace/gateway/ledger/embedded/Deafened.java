package io.livetrace.gateway.ledger.embedded;

import io.livetrace.chaincode.LiveTraceChaincode;
import io.livetrace.gateway.ledger.LedgerOpening;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ResponseUtils;

/**
 * What every organisation runs when all of them are in it together: LiveTrace's own chaincode, which is told another command
 * than the client's. Its records are sealed by whom they speak for, and all endorsers agree.
 */
public final class Deafened extends ChaincodeBase {
    private final LiveTraceChaincode honest = new LiveTraceChaincode();
    private final String said;
    private final String heard;

    private Deafened(String said, String heard) {
        this.said = said;
        this.heard = heard;
    }

    /** A network in which nobody hears that word; they hear another. */
    public static LedgerOpening network(Path directory, String said, String heard) {
        return Networks.withAltered(
                directory, () -> new Deafened(said, heard), "PlatformMSP", "BrandMSP", "LogisticsMSP");
    }

    @Override
    public Response init(ChaincodeStub stub) {
        return ResponseUtils.newSuccessResponse();
    }

    @Override
    public Response invoke(ChaincodeStub stub) {
        return honest.invoke((ChaincodeStub) Proxy.newProxyInstance(
                Deafened.class.getClassLoader(), new Class<?>[] {ChaincodeStub.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(stub, arguments);
                        return method.getName().equals("getParameters") ? misheard((List<?>) answer) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private List<String> misheard(List<?> arguments) {
        return arguments.stream()
                .map(argument -> ((String) argument).replace(said, heard))
                .toList();
    }
}
