package io.livetrace.gateway.ledger.fabric;

import io.livetrace.gateway.ledger.FaultyNetwork;
import io.livetrace.gateway.ledger.LedgerConformance;
import io.livetrace.gateway.ledger.LedgerFaultConformance;
import io.livetrace.gateway.ledger.NetworkUnderTest;
import io.livetrace.gateway.ledger.Outbox;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The adapter to Fabric, before peers in this process. */
class FabricAdapterTest {
    @TempDir
    private Path directory;

    @Nested
    class On_a_good_day extends LedgerConformance {
        @Override
        protected NetworkUnderTest open(Vertx vertx, Outbox outbox) {
            return new PeersUnderTest(directory, vertx, outbox);
        }
    }

    @Nested
    class On_a_bad_day extends LedgerFaultConformance {
        @Override
        protected FaultyNetwork open(Vertx vertx, Outbox outbox) {
            return new PeersUnderTest(directory, vertx, outbox);
        }
    }
}
