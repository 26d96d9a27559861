package io.livetrace.gateway.ledger.fabric;

import io.livetrace.gateway.ledger.LedgerOpening;
import java.nio.file.Path;

/** A Fabric network that runs somewhere. */
public final class FabricNetwork {
    private FabricNetwork() {}

    /** The network that a {@code connection.json} describes. */
    public static LedgerOpening at(Path connection) {
        return opening(connection, Deadlines.USUAL);
    }

    static LedgerOpening opening(Path connection, Deadlines deadlines) {
        return (vertx, meters, outbox) -> FabricAdapter.open(
                        vertx, meters, FabricConnection.read(connection), deadlines, outbox)
                .await();
    }
}
