package io.livetrace.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.store.CorruptLedgerException;
import io.livetrace.embedded.store.LedgerStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is not what was written is not opened, and the place is named. */
class DamageTest {
    @TempDir
    private Path directory = Path.of("");

    private TestLedger open() {
        return TestLedger.open(config -> config.in(directory));
    }

    @BeforeEach
    void a_ledger_with_a_few_blocks() {
        try (TestLedger ledger = open()) {
            for (int i = 1; i <= 5; i++) {
                ledger.submit("put", "key" + i, "the value number " + i);
            }
        }
    }

    private void assertRefused(String... words) {
        assertThatThrownBy(this::open)
                .isInstanceOf(CorruptLedgerException.class)
                .hasMessageContainingAll(words);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("ledger.db"));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private void flip(Path file, long position) throws IOException {
        byte[] content = Files.readAllBytes(file);
        content[(int) position] ^= 0x10;
        Files.write(file, content);
    }

    @Nested
    class A_flipped_byte {
        @Test
        void in_a_block_names_the_block() throws IOException {
            Path file = directory.resolve("ledger.db");
            byte[] content = Files.readAllBytes(file);
            flip(file, positionOfThirdEnvelope(content));

            assertRefused("the ledger is damaged", "block 3");
        }

        /** Only in the envelope is the value preceded by protobuf's tag and length of an argument. */
        private static long positionOfThirdEnvelope(byte[] content) {
            int argument = new String(content, StandardCharsets.ISO_8859_1).indexOf("\n\u0012the value number 3");
            assertThat(argument).isPositive();
            return argument + 6L;
        }

        @Test
        void anywhere_in_the_file_is_found_or_harmless() throws IOException {
            Path file = directory.resolve("ledger.db");
            Path intact = Files.copy(file, directory.resolve("intact"));
            Random random = new Random(20261122);
            for (int i = 0; i < 25; i++) {
                long position = random.nextLong(Files.size(intact));
                Files.copy(intact, file, StandardCopyOption.REPLACE_EXISTING);
                flip(file, position);
                assertFoundOrHarmless(position);
            }
        }

        private void assertFoundOrHarmless(long position) {
            try (TestLedger ledger = open()) {
                for (int i = 1; i <= 5; i++) {
                    assertThat(ledger.state("key" + i))
                            .as("after byte %d was flipped", position)
                            .isEqualTo("the value number " + i);
                }
            } catch (CorruptLedgerException found) {
                assertThat(found).hasMessageContaining("the ledger is damaged");
            }
        }
    }

    @Nested
    class A_changed_row {
        @Test
        void of_the_state_names_the_key() throws SQLException {
            execute("update state set value = x'00' where key = x'6b657932'");

            assertRefused("the state of desk/key2");
        }

        @Test
        void of_the_index_names_the_transaction() throws SQLException {
            execute("update tx set code = 11 where block = 2");

            assertRefused("the index line of transaction");
        }

        @Test
        void of_the_history_names_the_key() throws SQLException {
            execute("update history set tx = 7 where block = 2");

            assertRefused("the history of desk/key2");
        }

        @Test
        void of_the_head_is_found() throws SQLException {
            execute("update head set height = 3");

            assertRefused("the head");
        }
    }

    @Nested
    class A_missing_row {
        @Test
        void of_the_state_is_noticed() throws SQLException {
            execute("delete from state where key = x'6b657932'");

            assertRefused("the table state");
        }

        @Test
        void of_the_index_is_noticed() throws SQLException {
            execute("delete from tx where block = 2");

            assertRefused("the table tx");
        }

        @Test
        void of_the_blocks_is_named() throws SQLException {
            execute("delete from block where number = 2");

            assertRefused("block 2", "it is missing");
        }
    }

    @Nested
    class Blocks_that_fit_by_themselves {
        @Test
        void but_not_together_are_named() throws SQLException {
            execute("update block set bytes = (select bytes from block where number = 4),"
                    + " sum = (select sum from block where number = 4),"
                    + " hash = (select hash from block where number = 4) where number = 3");

            assertRefused("block 3", "its header has another number");
        }
    }

    @Test
    void acknowledged_blocks_that_are_missing_are_noticed() throws SQLException, IOException {
        Path copy = Files.copy(directory.resolve("ledger.db"), directory.resolve("old"));
        try (TestLedger ledger = open()) {
            ledger.submit("put", "key6", "x");
        }
        Files.copy(copy, directory.resolve("ledger.db"), StandardCopyOption.REPLACE_EXISTING);

        assertRefused("block 6", "it was acknowledged but is missing");
    }

    @Test
    void a_flipped_byte_in_the_log_that_a_crash_leaves_does_not_lose_blocks_in_silence() throws IOException {
        Path crashed = Files.createDirectory(directory.resolve("crashed"));
        try (TestLedger ledger = open()) {
            ledger.submit("put", "key6", "x");
            for (String file : List.of("ledger.db", "ledger.db-wal", "acknowledged")) {
                Files.copy(directory.resolve(file), crashed.resolve(file));
            }
        }
        int firstPageOfTheLog = 32 + 24;
        flip(crashed.resolve("ledger.db-wal"), firstPageOfTheLog + 100);

        assertThatThrownBy(() -> LedgerStore.open(crashed, true))
                .isInstanceOf(CorruptLedgerException.class)
                .hasMessageContainingAll("block 6", "it was acknowledged but is missing");
    }

    @Test
    void an_intact_ledger_opens() {
        try (TestLedger ledger = open()) {
            assertThat(ledger.ledger()
                            .block(3)
                            .orElseThrow()
                            .transactions()
                            .get(0)
                            .writes()
                            .get(0)
                            .value())
                    .contains(ByteString.copyFromUtf8("the value number 3"));
        }
    }
}
