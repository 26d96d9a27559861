package io.livetrace.gateway.ledger.fabric;

import io.livetrace.gateway.ledger.FaultyNetwork;
import io.livetrace.gateway.ledger.LedgerAdapter;
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
    class With_a_gateway_for_each_company extends LedgerConformance {
        @Override
        protected NetworkUnderTest open(Vertx vertx, Outbox outbox) {
            PeersUnderTest peers = new PeersUnderTest(directory, vertx, outbox);
            LedgerAdapter ofEach = new AdapterOfEach(peers, vertx, outbox);
            return new NetworkUnderTest() {
                @Override
                public LedgerAdapter adapter() {
                    return ofEach;
                }

                @Override
                public void close() {
                    ofEach.close().await();
                    peers.close();
                }
            };
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
