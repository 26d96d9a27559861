package io.livetrace.embedded.simulation;

import java.util.Map;
import java.util.function.Predicate;
import org.hyperledger.fabric.shim.Chaincode;

/**
 * What chaincode finds around it on the peer that runs it.
 *
 * @param mspId whose peer it is
 * @param isMember tells the channel's organisations
 * @param chaincodes what is installed, by name
 * @param history reads the history of keys
 */
public record PeerContext(
        String mspId, Predicate<String> isMember, Map<String, Chaincode> chaincodes, History history) {
    public PeerContext {
        chaincodes = Map.copyOf(chaincodes);
    }
}
