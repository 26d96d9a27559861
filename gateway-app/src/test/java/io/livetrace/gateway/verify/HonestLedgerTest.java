package io.livetrace.gateway.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.ledger.Call;
import org.junit.jupiter.api.Test;

/** Nothing is wrong with what honest companies have written. */
class HonestLedgerTest {
    @Test
    void the_whole_story_holds() {
        try (TestGateway gateway = TestGateway.start()) {
            gateway.tellStory();

            Report report = new Verification(gateway.vertx(), Call.DEFAULT_CHANNEL).of(gateway.ledger());

            assertThat(report.findings()).isEmpty();
            assertThat(report.checks())
                    .filteredOn(row -> row.check() != Check.PEERS)
                    .allSatisfy(row ->
                            assertThat(row.looked()).as(row.check().toString()).isPositive());
        }
    }
}
