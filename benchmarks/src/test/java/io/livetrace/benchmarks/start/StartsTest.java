package io.livetrace.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.livetrace.benchmarks.harness.Measurement;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script stands in for the command: it says where the test's own server is, and waits to be stopped. */
class StartsTest {
    private static final Duration A_MOMENT = Duration.ofNanos(1);

    @TempDir
    private Path directory;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/participants", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_start_counts_once_the_gateway_has_answered_and_every_process_is_gone_afterwards() throws IOException {
        List<Path> used = new ArrayList<>();

        Measurement measured = new Starts(saying(address()), () -> next(used)).run(A_MOMENT);

        assertThat(measured.done()).isEqualTo(1);
        assertThat(asked.get()).isEqualTo(1);
        assertThat(Files.readString(directory.resolve("given")))
                .contains("up --port 0 --management-port 0 --demo --data " + used.get(0));
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void a_gateway_that_ends_before_it_says_where_it_is_has_not_started() throws IOException {
        Launcher launcher = saying("echo 'livetrace: something is wrong'; exit 1");

        assertThatThrownBy(() -> new Starts(launcher, () -> directory).run(A_MOMENT))
                .hasMessageContaining("ended before it said");
    }

    @Test
    void a_first_answer_that_is_a_problem_is_none() throws IOException {
        status = 503;
        Launcher launcher = saying(address());

        assertThatThrownBy(() -> new Starts(launcher, () -> directory).run(A_MOMENT))
                .hasMessageContaining("has the status 503");
    }

    private Path next(List<Path> used) {
        used.add(directory.resolve("data" + used.size()));
        return used.get(used.size() - 1);
    }

    private String address() {
        return "echo '  API        http://127.0.0.1:%d/v1/participants'; exec sleep 60"
                .formatted(server.getAddress().getPort());
    }

    private Launcher saying(String script) throws IOException {
        Path command = Files.createFile(
                directory.resolve("launcher"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(command, "#!/bin/sh\necho \"$@\" > %s/given\n%s\n".formatted(directory, script));
        return new Launcher(command);
    }
}
