package io.livetrace.gateway.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.stock.BuyerToken;
import io.livetrace.domain.stock.Intake;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.OrderId;
import io.livetrace.domain.stock.SaleWindow;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.readmodel.Viewer;
import io.livetrace.gateway.sql.Database;
import io.livetrace.gateway.sql.Databases;
import io.livetrace.gateway.vault.LaneLeases;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway whose database keeps it waiting for so long that it may not write for a while. */
class SilentGatewayTest {
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void a_gateway_that_was_silent_and_that_nobody_missed_gives_no_number_twice(
            @TempDir Path data, @TempDir Path place) {
        try (Shop shop = Shop.selling(data, 10)) {
            TestGateway gateway = shop.gateway();
            Database vault = Databases.in(place).open(gateway.vertx(), "vault");
            Sequencers sequencers = sequencers(gateway, vault);
            SaleWindow window = window(gateway);
            Intake before = take(sequencers, window);

            nanos.addAndGet(Duration.ofSeconds(30).toNanos());
            sequencers.retireLost();

            assertThat(take(sequencers, window)).isEqualTo(before.plus(1));
            vault.close().await();
        }
    }

    private Sequencers sequencers(TestGateway gateway, Database vault) {
        return new Sequencers(
                gateway.vertx(),
                gateway.ledger(),
                gateway.readModel(),
                DemoCompany.PLATFORM.caller(),
                Clock.systemUTC(),
                new LaneOwners(new LaneLeases(vault), () -> "", LaneOwners.PATIENCE, nanos::get));
    }

    private static SaleWindow window(TestGateway gateway) {
        return gateway.readModel()
                .read(Viewer.EVERYTHING, now -> now.find(SaleWindow.key(RecordId.of(Shop.SLOT))))
                .await()
                .orElseThrow();
    }

    private static Intake take(Sequencers sequencers, SaleWindow window) {
        Operation order = new Operation.Release(OrderId.ofShop("1795320721-A1"), BuyerToken.of("A".repeat(22)));
        LaneSequencer lane = sequencers.where(window, 1).await().here().orElseThrow();
        return lane.take(LaneSequencer.Parcel.of(order)).first();
    }
}
