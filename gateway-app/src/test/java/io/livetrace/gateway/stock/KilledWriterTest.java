package io.livetrace.gateway.stock;

import io.livetrace.gateway.ledger.fabric.PeersInThisProcess;
import io.livetrace.gateway.sql.OnPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Before peers in the test's process, which outlives the gateway's. */
@OnPostgres
class KilledWriterTest extends KilledWriterConformance {
    @TempDir
    private Path directory = Path.of("");

    private PeersInThisProcess peers;

    @BeforeEach
    void a_network() {
        peers = new PeersInThisProcess(directory);
    }

    @AfterEach
    void stop() {
        peers.close();
    }

    @Override
    protected Path network() {
        return peers.connectionFile();
    }
}
