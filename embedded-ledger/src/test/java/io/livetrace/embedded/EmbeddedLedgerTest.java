package io.livetrace.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedLedgerTest {
    private final TestLedger ledger = TestLedger.open();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void what_is_submitted_can_be_read() {
        TransactionResult result = ledger.submit("put", "colour", "red");

        assertThat(result.block()).isEqualTo(1);
        assertThat(ledger.state("colour")).isEqualTo("red");
    }
}
