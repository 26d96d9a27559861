package io.livetrace.benchmarks.sale;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.benchmarks.yardstick.YardstickServer;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.ledger.embedded.EmbeddedNetwork;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerBytesTest extends OnAStage {
    private static final Caller PLATFORM = DemoCompany.PLATFORM.caller();

    @Override
    protected Stage open(Path directory) {
        return Stage.on(EmbeddedNetwork.in(directory.resolve("ledger"), YardstickServer::chaincode), directory);
    }

    @Test
    void units_that_share_a_batch_take_less_room_than_an_asset_with_its_own_transaction() {
        Crowd crowd = new Crowd(client, new HotArticle(client, "weighed").sell("s", 200, 1, 100));
        crowd.order(100).await();
        create("an-asset");
        create("another");

        LedgerBytes weighed = new LedgerBytes();
        Blocks.read(stage.ledger(), weighed);

        assertThat(weighed.asset()).isGreaterThan(100);
        assertThat(weighed.unit(crowd.slot())).isPositive().isLessThan(weighed.asset());
        assertThat(weighed.unitOverAsset(List.of(crowd)).median())
                .isEqualTo(weighed.unit(crowd.slot()) / weighed.asset());
    }

    private void create(String requestId) {
        stage.ledger()
                .submit(PLATFORM, Call.of("yardstick:create", requestId, PLATFORM, Map.of()))
                .await();
    }
}
