package io.livetrace.gateway.ledger.fabric;

import io.livetrace.gateway.ledger.LedgerOpening;
import java.nio.file.Path;

/** The network that {@code ./livetrace test --fabric} has started. */
public final class RealNetwork {
    /** Names its {@code connection.json}. */
    static final String CONNECTION = "LIVETRACE_FABRIC";

    private RealNetwork() {}

    public static LedgerOpening ledger() {
        return FabricNetwork.at(Path.of(System.getenv(CONNECTION)));
    }
}
