package io.livetrace.embedded.simulation;

import java.util.Iterator;
import org.hyperledger.fabric.shim.ledger.KeyModification;

/** What was ever written under a key. */
@FunctionalInterface
public interface History {
    /** The changes of a chaincode's key, newest first. */
    Iterator<KeyModification> of(String chaincode, String key);
}
