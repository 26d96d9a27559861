package io.livetrace.gateway.ledger.fabric;

import io.livetrace.gateway.ledger.LedgerOpening;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A Fabric network that runs somewhere. */
public final class FabricNetwork {
    private FabricNetwork() {}

    /** The network that a {@code connection.json} describes. */
    public static LedgerOpening at(Path connection) {
        return opening(connection, Deadlines.USUAL);
    }

    /** The same network, read through each of its peers but the first, by the company that runs it. */
    public static Map<String, LedgerOpening> otherPeers(Path connection) {
        FabricConnection network = FabricConnection.read(connection);
        Map<String, LedgerOpening> others = new LinkedHashMap<>();
        network.endorsers().withPeers().stream()
                .skip(1)
                .forEach(mspId -> others.put(mspId, opening(network.readThrough(mspId), Deadlines.USUAL)));
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
