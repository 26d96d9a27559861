package io.livetrace.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.lot.Lot;
import io.livetrace.gateway.consumer.Workshop;
import io.livetrace.gateway.ledger.embedded.Forgery;
import io.livetrace.gateway.ledger.embedded.Networks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code verify}: its exit code tells whether all holds. */
class VerifyCommandTest {
    @TempDir
    private Path data;

    @Test
    void an_honest_ledger_and_its_read_model_hold() {
        try (TestGateway gateway = TestGateway.on(data)) {
            Workshop.at(gateway).lotOfDresses();
        }

        assertThat(verify("ledger")).isZero();
        assertThat(verify("ledger", "--json")).isZero();
        assertThat(verify("read-model")).isZero();
    }

    @Test
    void a_forged_ledger_does_not_hold() {
        try (TestGateway gateway = TestGateway.on(data, Forgery.network(data))) {
            Workshop.at(gateway).lotOfDresses();
            new Forgery(gateway.ledger())
                    .put(StateFromBlocks.of(gateway.ledger()).all(Lot.TYPE).get(0));
        }

        assertThat(verify("ledger")).isOne();
    }

    @Test
    void a_receipt_that_is_none_or_of_another_platform_does_not_hold(@TempDir Path elsewhere) throws IOException {
        try (TestGateway gateway = TestGateway.on(data)) {
            Workshop.at(gateway).lotOfDresses();
        }
        Path file = Files.writeString(elsewhere.resolve("receipt.json"), "{}");
        assertThat(verify("receipt", file.toString())).isOne();
        Files.writeString(file, "{\"results\": [], \"receipts\": []}");
        assertThat(verify("receipt", file.toString())).isOne();

        Files.writeString(file, """
                {"by": "9521000000018", "parts": [{"count": 1, "digest": "%1$s", "first": "1-1", "lane": 1}],
                 "receivedAt": "2026-11-22T12:00:00Z", "sheet": ["%1$s"], "signature": "none", "slotId": "slot-1"}
                """.formatted("0".repeat(64)));
        assertThat(verify("receipt", file.toString())).isOne();
        assertThat(verify("receipt", elsewhere.resolve("none.json").toString())).isOne();
    }

    @Test
    void where_no_ledger_is_none_is_made() {
        assertThat(verify("ledger")).isOne();
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void a_ledger_in_use_is_left_alone() {
        try (TestGateway running = TestGateway.on(data, Networks.in(data, usual -> usual))) {
            assertThat(verify("ledger")).isOne();
            assertThat(verify("read-model")).isOne();
            assertThat(running.readModel().height()).isPositive();
        }
    }

    private int verify(String... words) {
        String[] arguments = new String[words.length + 3];
        arguments[0] = "verify";
        System.arraycopy(words, 0, arguments, 1, words.length);
        arguments[words.length + 1] = "--data";
        arguments[words.length + 2] = data.toString();
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }
}
