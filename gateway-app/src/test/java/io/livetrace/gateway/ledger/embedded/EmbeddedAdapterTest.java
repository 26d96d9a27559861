package io.livetrace.gateway.ledger.embedded;

import io.livetrace.gateway.ledger.FaultyNetwork;
import io.livetrace.gateway.ledger.LedgerConformance;
import io.livetrace.gateway.ledger.LedgerFaultConformance;
import io.livetrace.gateway.ledger.NetworkUnderTest;
import io.livetrace.gateway.ledger.Outbox;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.Nested;

/** The embedded ledger's adapter. */
class EmbeddedAdapterTest {
    @Nested
    class On_a_good_day extends LedgerConformance {
        @Override
        protected NetworkUnderTest open(Vertx vertx, Outbox outbox) {
            return new EmbeddedNetworkUnderTest(vertx, outbox);
        }
    }

    @Nested
    class On_a_bad_day extends LedgerFaultConformance {
        @Override
        protected FaultyNetwork open(Vertx vertx, Outbox outbox) {
            return new EmbeddedNetworkUnderTest(vertx, outbox);
        }
    }
}
