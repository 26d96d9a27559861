package io.livetrace.gateway.ledger.embedded;

import io.livetrace.gateway.GatewayProcess;
import io.livetrace.gateway.ledger.CrashConformance;
import io.livetrace.gateway.ledger.CrashPoint;
import io.livetrace.gateway.ledger.LedgerOpening;
import java.nio.file.Path;

/** The ledger in the gateway's process dies with it. */
class EmbeddedCrashTest extends CrashConformance {
    public static void main(String[] args) {
        Path data = Path.of(args[0]);
        GatewayProcess.run(data, CrashPoint.valueOf(args[1]).in(in(data)));
    }

    @Override
    protected LedgerOpening ledger(Path directory) {
        return in(directory);
    }

    private static LedgerOpening in(Path data) {
        return EmbeddedNetwork.in(data.resolve("ledger"));
    }
}
