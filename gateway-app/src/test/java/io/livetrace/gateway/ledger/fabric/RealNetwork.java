package io.livetrace.gateway.ledger.fabric;

import io.livetrace.domain.kernel.MspId;
import io.livetrace.gateway.ledger.LedgerOpening;
import java.nio.file.Path;

/** The network that {@code ./livetrace test --fabric} has started. */
public final class RealNetwork {
    /** Names its {@code connection.json}. */
    static final String CONNECTION = "LIVETRACE_FABRIC";

    private RealNetwork() {}

    public static LedgerOpening ledger() {
        return FabricNetwork.at(connection());
    }

    /** As a company's own gateway comes by it. */
    static LedgerOpening ledgerOf(MspId company) {
        String name = company.value().replace("MSP", ".json");
        return FabricNetwork.at(connection().resolveSibling("connections").resolve(name));
    }

    /** The file that a gateway is given. */
    public static Path connection() {
        return Path.of(System.getenv(CONNECTION));
    }
}
