package io.livetrace.chaincode;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;

/** The transactions of all contracts by name, read from Fabric's own annotations. */
record Routes(Map<String, Route> byName) {
    static Routes of(List<ContractInterface> contracts) {
        Map<String, Route> routes = new TreeMap<>();
        for (ContractInterface contract : contracts) {
            String name = contract.getClass().getAnnotation(Contract.class).name();
            for (Method method : contract.getClass().getMethods()) {
                if (method.isAnnotationPresent(Transaction.class)) {
                    routes.put(name + ":" + method.getName(), new Route(contract, method));
                }
            }
        }
        return new Routes(routes);
    }

    Optional<Route> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
