package io.livetrace.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.embedded.block.Block;
import io.livetrace.embedded.block.BlockTransaction;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed in the middle of its work. This shows what a kill does; it does not show what a power failure does,
 * for which we rely on SQLite's flushing before each acknowledgement.
 */
class CrashTest {
    private static final int KILLS = 3;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void no_acknowledged_transaction_is_lost_and_no_half_block_is_seen() throws IOException, InterruptedException {
        Random random = new Random(20261122);
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(writeUntilKilled(50 + random.nextInt(200)));

            try (TestLedger ledger = CrashingWriter.open(directory)) {
                assertAllThere(ledger, acknowledged);
                assertBlocksWhole(ledger);
            }
        }
    }

    /** What a writing process had acknowledged when it was killed, which happens at the given number or a little later. */
    private List<String> writeUntilKilled(int enough) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingWriter.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (isWhole(line)) {
                    acknowledged.add(line);
                }
                if (acknowledged.size() == enough) {
                    writer.toHandle().destroyForcibly(); // unlike the process itself, keeps the stream open
                }
            }
        }
        writer.waitFor();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(enough);
        return acknowledged;
    }

    private static boolean isWhole(String line) {
        return line.length() == 64 + 1 + 36;
    }

    private static void assertAllThere(TestLedger ledger, List<String> acknowledged) {
        for (String line : acknowledged) {
            String[] parts = line.split(" ", 2);
            assertThat(ledger.ledger().status(parts[0]).orElseThrow().isValid()).isTrue();
            assertThat(ledger.state(parts[1] + "/0")).isEqualTo(parts[1]);
        }
    }

    private static void assertBlocksWhole(TestLedger ledger) {
        for (long number = 1; number < ledger.ledger().height(); number++) {
            Block block = ledger.ledger().block(number).orElseThrow();
            assertThat(block.transactions()).isNotEmpty().allSatisfy(one -> assertWhole(ledger, one));
        }
        assertThat(ledger.ledger().block(ledger.ledger().height())).isEmpty();
    }

    private static void assertWhole(TestLedger ledger, BlockTransaction transaction) {
        assertThat(transaction.writes()).hasSize(CrashingWriter.KEYS_PER_TRANSACTION);
        assertThat(transaction.writes().get(2))
                .satisfies(last -> assertThat(ledger.state(last.key()))
                        .isEqualTo(last.value().orElseThrow().toStringUtf8()));
    }
}
