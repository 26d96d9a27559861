package io.livetrace.chaincode.ledger;

import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.kernel.RecordKey;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.shim.ledger.CompositeKey;

/** Record keys as Fabric knows them. */
public final class Keys {
    private static final String SEPARATOR = "\0";

    private Keys() {}

    /** The composite key of a record. */
    public static String composite(RecordKey<?> key) {
        return new CompositeKey(key.type().name(), key.parts()).toString();
    }

    /** Type name and parts of a composite key; a single element where the key is not composite. */
    public static List<String> split(String composite) {
        if (!composite.startsWith(SEPARATOR)) {
            return List.of(composite);
        }
        return new ArrayList<>(List.of(composite.substring(1).split(SEPARATOR, -1))).subList(0, count(composite) - 1);
    }

    /** The collection that only this organisation endorses writes to; Fabric makes it by itself. */
    public static String collectionOf(MspId mspId) {
        return "_implicit_org_" + mspId;
    }

    private static int count(String composite) {
        return (int) composite.chars().filter(c -> c == 0).count();
    }
}
