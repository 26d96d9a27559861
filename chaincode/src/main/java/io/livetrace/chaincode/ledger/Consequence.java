package io.livetrace.chaincode.ledger;

import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Write;
import java.util.List;
import java.util.ServiceLoader;

/**
 * What a later feature adds to the outcomes of earlier ones, which know nothing of it, in the same commit. Registered as a
 * service ({@code META-INF/services}), because Fabric's own router makes contracts by itself.
 */
@FunctionalInterface
public interface Consequence {
    /** What is written besides; it sees the outcome of every transaction and minds those that concern it. */
    List<Write> of(Outcome outcome, Call<?> call);

    /** Every consequence that a feature registered, in the order of the service file. */
    static List<Consequence> registered() {
        return ServiceLoader.load(Consequence.class, Consequence.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
