package io.livetrace.embedded;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ResponseUtils;

/** A chaincode whose functions a test writes where it needs them, beside a few that most tests need. */
final class ScriptedChaincode implements Chaincode {
    private final Map<String, Script> functions = new ConcurrentHashMap<>();

    ScriptedChaincode() {
        on("nothing", (stub, args) -> "");
        on("put", (stub, args) -> {
            stub.putStringState(args.get(0), args.get(1));
            return "";
        });
        on("get", (stub, args) -> stub.getStringState(args.get(0)));
        on("delete", (stub, args) -> {
            stub.delState(args.get(0));
            return "";
        });
        on("increment", (stub, args) -> {
            String now = stub.getStringState(args.get(0));
            String next = Integer.toString(now.isEmpty() ? 1 : Integer.parseInt(now) + 1);
            stub.putStringState(args.get(0), next);
            return next;
        });
    }

    ScriptedChaincode on(String function, Script script) {
        functions.put(function, script);
        return this;
    }

    @Override
    public Response init(ChaincodeStub stub) {
        throw new UnsupportedOperationException("nobody calls init");
    }

    @Override
    public Response invoke(ChaincodeStub stub) {
        Script script = Optional.ofNullable(functions.get(stub.getFunction()))
                .orElseThrow(() -> new IllegalStateException("no function " + stub.getFunction()));
        try {
            String answer = script.run(stub, stub.getParameters());
            return ResponseUtils.newSuccessResponse(answer.getBytes(StandardCharsets.UTF_8));
        } catch (RefusedException e) {
            return ResponseUtils.newErrorResponse(
                    e.getMessage(), "a payload that nobody sees".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A script refuses, as a contract would. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }
}
