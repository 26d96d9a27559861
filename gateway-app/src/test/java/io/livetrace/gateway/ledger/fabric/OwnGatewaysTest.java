package io.livetrace.gateway.ledger.fabric;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.ledger.LedgerOpening;
import io.livetrace.gateway.ledger.MemoryOutbox;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gateways before peers in this process. */
class OwnGatewaysTest extends OwnGatewaysConformance {
    private final Vertx vertx = Vertx.vertx();
    private final PeersUnderTest peers;

    OwnGatewaysTest(@TempDir Path directory) {
        this.peers = new PeersUnderTest(directory, vertx, new MemoryOutbox());
    }

    @Override
    protected LedgerOpening ledgerOf(DemoCompany company) {
        return peers.ofCompany(company.caller().mspId().value());
    }

    @Test
    void a_company_that_is_not_registered_yet_has_a_gateway_that_reads() {
        assertThat(brand.token(BRAND)).isEqualTo("none");
        assertThat(brand.anyone().get("/v1/participants/" + PLATFORM.gln()).status())
                .isEqualTo(200);
    }

    @AfterEach
    void end() {
        peers.close();
        vertx.close().await();
    }
}
