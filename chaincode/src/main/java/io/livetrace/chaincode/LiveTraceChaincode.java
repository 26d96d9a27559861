package io.livetrace.chaincode;

import io.livetrace.chaincode.ledger.Shell;
import io.livetrace.domain.kernel.KernelCode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeException;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ResponseUtils;

/**
 * LiveTrace as Fabric sees it: finds the transaction {@code contract:name} among the registered contracts. Unlike the stock
 * router it scans no class path and refuses a wrong number of arguments.
 */
public final class LiveTraceChaincode extends ChaincodeBase {
    private final Routes routes;

    public LiveTraceChaincode() {
        this(Clock.systemUTC());
    }

    /** A chaincode whose endorser has that clock. */
    public LiveTraceChaincode(Clock clock) {
        this(clock, List.of());
    }

    /** As above, with contracts besides its own, such as those that benchmarks compare it with. */
    public LiveTraceChaincode(Clock clock, List<ContractInterface> others) {
        this.routes = Routes.of(Stream.concat(Contracts.all(new Shell(clock)).stream(), others.stream())
                .toList());
    }

    @Override
    public Response init(ChaincodeStub stub) {
        return ResponseUtils.newSuccessResponse();
    }

    @Override
    public Response invoke(ChaincodeStub stub) {
        List<String> arguments = stub.getParameters();
        Optional<Route> route = routes.find(stub.getFunction());
        if (route.isEmpty()) {
            return refused("there is no transaction " + stub.getFunction());
        }
        if (arguments.size() != Route.ARGUMENTS) {
            return refused(stub.getFunction() + " takes a request id, an actor's GLN and a command, got "
                    + arguments.size() + " arguments");
        }
        try {
            return ResponseUtils.newSuccessResponse(route.get().call(stub, arguments));
        } catch (ChaincodeException refusal) {
            return ResponseUtils.newErrorResponse(refusal.getMessage());
        }
    }

    private static Response refused(String detail) {
        return ResponseUtils.newErrorResponse(KernelCode.UNKNOWN_TRANSACTION.name() + ": " + detail);
    }
}
