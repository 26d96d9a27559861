package io.livetrace.embedded;

import io.livetrace.embedded.policy.EndorsementPolicy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hyperledger.fabric.shim.Chaincode;

/**
 * A chaincode as the channel has agreed on it, and the code that each organisation really runs.
 *
 * @param name its name and namespace
 * @param policy which organisations must endorse
 * @param code what an organisation's peer runs unless it has installed something else; asked once per peer
 * @param installed what single organisations run instead, by MSP id: in tests, those that cheat
 */
public record ChaincodeDefinition(
        String name,
        EndorsementPolicy policy,
        Supplier<? extends Chaincode> code,
        Map<String, Supplier<? extends Chaincode>> installed) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+([-_][A-Za-z0-9]+)*");

    public ChaincodeDefinition {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' cannot be a chaincode's name: use letters and digits, with single - or _ between");
        }
        installed = Map.copyOf(installed);
    }

    public static ChaincodeDefinition of(String name, EndorsementPolicy policy, Supplier<? extends Chaincode> code) {
        return new ChaincodeDefinition(name, policy, code, Map.of());
    }

    /** The same definition, but the peer of {@code mspId} runs {@code other}. */
    public ChaincodeDefinition installedBy(String mspId, Supplier<? extends Chaincode> other) {
        Map<String, Supplier<? extends Chaincode>> all = new HashMap<>(installed);
        all.put(mspId, other);
        return new ChaincodeDefinition(name, policy, code, all);
    }

    Supplier<? extends Chaincode> codeOf(String mspId) {
        return installed.getOrDefault(mspId, code);
    }
}
