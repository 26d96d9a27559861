package io.livetrace.gateway.ledger.fabric;

import io.livetrace.gateway.GatewayProcess;
import io.livetrace.gateway.ledger.CrashConformance;
import io.livetrace.gateway.ledger.CrashPoint;
import io.livetrace.gateway.ledger.LedgerOpening;
import java.nio.file.Path;

/** A real network goes on when a gateway dies. */
@OnFabric
class RealNetworkCrashTest extends CrashConformance {
    public static void main(String[] args) {
        GatewayProcess.run(Path.of(args[0]), CrashPoint.valueOf(args[1]).in(RealNetwork.ledger()));
    }

    @Override
    protected LedgerOpening ledger(Path directory) {
        return RealNetwork.ledger();
    }
}
