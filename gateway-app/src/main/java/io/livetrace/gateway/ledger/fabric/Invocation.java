package io.livetrace.gateway.ledger.fabric;

import io.livetrace.gateway.ledger.Call;
import java.util.List;
import java.util.Map;

/**
 * What a chaincode is asked to do.
 *
 * @param channel the channel it works on
 * @param chaincode its name
 * @param function the transaction's name
 * @param arguments its arguments
 * @param secrets what endorsers see and the ledger does not keep
 */
record Invocation(
        String channel, String chaincode, String function, List<String> arguments, Map<String, byte[]> secrets) {
    Invocation {
        arguments = List.copyOf(arguments);
        secrets = Map.copyOf(secrets);
    }

    /** A contract's transaction. */
    static Invocation of(String chaincode, Call call) {
        return new Invocation(
                call.channel(),
                chaincode,
                call.function(),
                List.of(call.requestId(), call.actorGln(), call.json()),
                call.hidden().data());
    }
}
