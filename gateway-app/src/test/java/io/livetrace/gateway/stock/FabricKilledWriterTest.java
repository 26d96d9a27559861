package io.livetrace.gateway.stock;

import io.livetrace.gateway.ledger.fabric.OnFabric;
import io.livetrace.gateway.ledger.fabric.RealNetwork;
import io.livetrace.gateway.sql.OnPostgres;
import java.nio.file.Path;

/** On a real network. */
@OnFabric
@OnPostgres
class FabricKilledWriterTest extends KilledWriterConformance {
    @Override
    protected Path network() {
        return RealNetwork.connection();
    }
}
