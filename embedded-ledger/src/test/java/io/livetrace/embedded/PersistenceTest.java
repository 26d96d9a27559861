package io.livetrace.embedded;

import static io.livetrace.embedded.TestLedger.ALPHA;
import static io.livetrace.embedded.TestLedger.DELTA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.embedded.identity.ClientIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is there again after the ledger was closed and opened. */
class PersistenceTest {
    @TempDir
    private Path directory = Path.of("");

    private TestLedger open() {
        return TestLedger.open(config -> config.in(directory));
    }

    @Test
    void state_blocks_and_outcomes_are_kept() {
        TransactionResult before;
        try (TestLedger ledger = open()) {
            before = ledger.submit("put", "colour", "red");
        }

        try (TestLedger ledger = open()) {
            assertThat(ledger.state("colour")).isEqualTo("red");
            assertThat(ledger.ledger().height()).isEqualTo(2);
            assertThat(ledger.ledger().status(before.txId()).orElseThrow().isValid())
                    .isTrue();
            assertThat(ledger.submit("put", "colour", "blue").block()).isEqualTo(2);
        }
    }

    @Test
    void a_transaction_endorsed_before_can_be_ordered_after() {
        byte[] kept;
        try (TestLedger ledger = open()) {
            kept = ledger.endorse("put", "colour", "red").toBytes();
        }

        try (TestLedger ledger = open()) {
            ledger.code(EndorsedTransaction.fromBytes(kept));
            assertThat(ledger.state("colour")).isEqualTo("red");
        }
    }

    @Test
    void identities_are_kept() {
        ClientIdentity before;
        try (TestLedger ledger = open()) {
            before = ledger.client();
        }

        try (TestLedger ledger = open()) {
            assertThat(ledger.client()).isEqualTo(before);
        }
    }

    @Test
    void keys_are_for_their_owners_eyes_only() throws IOException {
        open().close();

        try (Stream<Path> files = Files.walk(directory.resolve("identities"))) {
            List<Path> keys =
                    files.filter(file -> file.toString().endsWith(".key")).toList();
            assertThat(keys)
                    .hasSizeGreaterThan(3)
                    .allSatisfy(key -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    @SuppressWarnings("try") // it is enough that it is open
    void a_ledger_is_open_once_at_a_time() {
        try (TestLedger ledger = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is open already");
        }
    }

    @Test
    void a_ledger_stays_the_channel_it_is() {
        open().close();

        LedgerConfig other = LedgerConfig.at(directory, "other").with(Organisation.withPeer(ALPHA));
        assertThatThrownBy(() -> EmbeddedLedger.open(other))
                .hasMessageContaining("this ledger is the channel test, not other");
    }

    @Test
    void an_organisation_that_joins_later_is_announced_in_a_block() {
        open().close();

        try (TestLedger ledger =
                TestLedger.open(config -> config.in(directory).with(Organisation.withoutPeer("EpsilonMSP")))) {
            assertThat(ledger.ledger().height()).isEqualTo(2);
            assertThat(ledger.ledger().identity("EpsilonMSP", "newcomer").mspId())
                    .isEqualTo("EpsilonMSP");
        }
        try (TestLedger ledger =
                TestLedger.open(config -> config.in(directory).with(Organisation.withoutPeer("EpsilonMSP")))) {
            assertThat(ledger.ledger().height()).isEqualTo(2);
        }
    }

    @Test
    void strangers_get_no_identity() {
        try (TestLedger ledger = open()) {
            assertThatThrownBy(() -> ledger.ledger().identity("NobodyMSP", "x"))
                    .hasMessageContaining("NobodyMSP is no organisation of this channel");
            assertThatThrownBy(() -> ledger.ledger().identity(ALPHA, "../x")).hasMessageContaining("cannot be a name");
            assertThat(ledger.ledger().identity(DELTA, "tester").name()).isEqualTo("tester");
        }
    }

    @Test
    void a_temporary_ledger_leaves_nothing() {
        TestLedger ledger = TestLedger.open();
        ledger.submit("put", "a", "x");

        ledger.close();
        ledger.close();

        assertThatThrownBy(() -> ledger.state("a")).isInstanceOf(RuntimeException.class);
    }
}
