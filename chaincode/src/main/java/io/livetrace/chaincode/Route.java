package io.livetrace.chaincode;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.shim.ChaincodeStub;

/** One annotated transaction of one contract. */
record Route(ContractInterface contract, Method method) {
    /** Request id, actor's GLN and command; every transaction has these three. */
    static final int ARGUMENTS = 3;

    byte[] call(ChaincodeStub stub, List<String> arguments) {
        try {
            Object answer =
                    method.invoke(contract, new Context(stub), arguments.get(0), arguments.get(1), arguments.get(2));
            return ((String) answer).getBytes(StandardCharsets.UTF_8);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(method + " failed", e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " is not public", e);
        }
    }
}
