package io.livetrace.gateway.ledger.fabric;

import io.livetrace.gateway.ledger.LedgerOpening;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A Fabric network that runs somewhere. */
public final class FabricNetwork {
    private FabricNetwork() {}

    /** The network that such a file describes. */
    public static LedgerOpening at(Path connection) {
        return opening(connection, Deadlines.USUAL);
    }

    /** The same network, read through the peers of each company but the first, as far as their identities are held. */
    public static Map<String, LedgerOpening> otherPeers(Path connection) {
        FabricConnection network = FabricConnection.read(connection);
        Map<String, LedgerOpening> others = new LinkedHashMap<>();
        network.organisations().stream()
                .skip(1)
                .map(FabricConnection.Member::mspId)
                .filter(network.endorsers()::contains)
                .forEach(mspId -> others.put(mspId, opening(network.only(mspId), Deadlines.USUAL)));
        return others;
    }

    static LedgerOpening opening(FabricConnection connection, Deadlines deadlines) {
        return (vertx, meters, outbox) ->
                FabricAdapter.open(vertx, meters, connection, deadlines, outbox).await();
    }

    static LedgerOpening opening(Path connection, Deadlines deadlines) {
        return (vertx, meters, outbox) ->
                opening(FabricConnection.read(connection), deadlines).open(vertx, meters, outbox);
    }
}
