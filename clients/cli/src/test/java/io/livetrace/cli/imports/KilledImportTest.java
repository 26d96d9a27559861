package io.livetrace.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.cli.Main;
import io.livetrace.cli.Run;
import io.livetrace.cli.TinyGateway;
import io.livetrace.cli.TinyGateway.Call;
import io.livetrace.cli.TinyGateway.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process of an import is killed in its middle; the same command again does the rest. */
class KilledImportTest {
    private static final int ROWS = 200;
    private static final int ENOUGH = 60;

    private final TinyGateway gateway = new TinyGateway();
    /** What took effect: as at a gateway, a request that is repeated under its key has none. */
    private final Map<String, String> recorded = new ConcurrentHashMap<>();

    private final AtomicInteger answered = new AtomicInteger();
    private final CountDownLatch enough = new CountDownLatch(ENOUGH);
    private final CountDownLatch killed = new CountDownLatch(1);

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void stop() {
        killed.countDown();
        gateway.close();
    }

    @Test
    void every_row_is_recorded_once() throws IOException, InterruptedException {
        gateway.answers(this::answer);
        String[] command = command();

        Process process = start(command);
        enough.await();
        process.destroyForcibly().waitFor();
        killed.countDown();
        int before = recorded.size();
        assertThat(before).isBetween(ENOUGH, ROWS - 1);

        Run again = Run.of(command);

        assertThat(again.exitCode()).isZero();
        assertThat(recorded).hasSize(ROWS).doesNotContainValue("");
        assertThat(recorded.values()).doesNotHaveDuplicates();
        assertThat(Run.of(command).exitCode()).isZero();
        assertThat(recorded).hasSize(ROWS);
    }

    /** Some are recorded and never answered: the process is gone before. */
    private Reply answer(Call call) {
        recorded.put(call.header("Idempotency-Key"), call.json().path("code").asText());
        if (answered.incrementAndGet() > ENOUGH) {
            awaitDeath();
        }
        enough.countDown();
        return Reply.of(201, "{}");
    }

    private void awaitDeath() {
        try {
            killed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String[] command() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "t");
        String rows = IntStream.range(0, ROWS)
                .mapToObj(n -> "FY77%08d,SEEN,%s%n".formatted(n, Instant.parse("2026-11-20T08:00:00Z")))
                .collect(Collectors.joining());
        Path csv = Files.writeString(folder.resolve("scans.csv"), "code,step,scannedAt\n" + rows);
        return new String[] {
            "import", "scans", csv.toString(), "--server", gateway.url(), "--token-file", token.toString()
        };
    }

    private static Process start(String... command) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String[] whole = new String[command.length + 4];
        whole[0] = java;
        whole[1] = "-cp";
        whole[2] = System.getProperty("java.class.path");
        whole[3] = Main.class.getName();
        System.arraycopy(command, 0, whole, 4, command.length);
        return new ProcessBuilder(whole)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
