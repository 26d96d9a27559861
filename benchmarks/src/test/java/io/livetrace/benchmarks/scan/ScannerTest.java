package io.livetrace.benchmarks.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.benchmarks.harness.Load;
import io.livetrace.benchmarks.harness.Measurement;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScannerTest {
    private static final Duration TIME = Duration.ofMillis(500);

    private final Vertx vertx = Vertx.vertx();
    private final Processor processor = new Processor();
    private final AtomicLong asked = new AtomicLong();

    @AfterEach
    void close() {
        processor.close();
        vertx.close().await();
    }

    @Test
    void at_most_every_request_has_an_answer_and_a_latency() {
        Measurement measured = run(http(request -> request.response().end("here")), Scanner::atMost);

        assertThat(measured.latencies().getTotalCount()).isEqualTo(asked.get()).isPositive();
        assertThat(measured.done()).isPositive().isLessThanOrEqualTo(asked.get());
    }

    @Test
    void a_steady_scanner_asks_as_often_as_it_was_told() {
        Measurement measured = run(http(request -> request.response().end("here")), scanner -> scanner.steady(400));

        assertThat(asked).hasValue(200);
        assertThat(measured.latencies().getTotalCount()).isEqualTo(200);
    }

    @Test
    void who_comes_during_a_stall_waits_for_its_end() {
        Measurement measured = run(
                http(request -> {
                    if (asked.get() == 1) {
                        blockFor(200);
                    }
                    request.response().end("here");
                }),
                scanner -> scanner.steady(400));

        assertThat(measured.millisAt(90)).isGreaterThan(50);
    }

    @Test
    void an_answer_may_come_in_parts() {
        Measurement measured = run(
                net(socket -> socket.handler(request -> {
                    asked.incrementAndGet();
                    socket.write("HTTP/1.1 200 OK\r\ncontent-le")
                            .compose(half -> vertx.timer(1))
                            .compose(later -> socket.write("ngth: 4\r\n\r\nhe"))
                            .compose(half -> vertx.timer(1))
                            .compose(later -> socket.write("re"));
                })),
                scanner -> scanner.steady(100));

        assertThat(measured.latencies().getTotalCount()).isEqualTo(50);
    }

    @Test
    void anything_but_a_whole_answer_with_status_200_ends_the_measurement() {
        assertThatThrownBy(() -> run(
                        http(request -> request.response().setStatusCode(404).end()), Scanner::atMost))
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("404");
        assertThatThrownBy(() -> run(net(socket -> socket.handler(request -> socket.close())), Scanner::atMost))
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("closed");
    }

    private Measurement run(int port, Function<Scanner, Load> load) {
        try (Scanner scanner = new Scanner(processor, port, "/there")) {
            return load.apply(scanner).run(TIME);
        }
    }

    private int http(Handler<HttpServerRequest> answer) {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> {
                    asked.incrementAndGet();
                    answer.handle(request);
                })
                .listen(0, "127.0.0.1")
                .await();
        return server.actualPort();
    }

    private int net(Handler<NetSocket> answer) {
        NetServer server = vertx.createNetServer()
                .connectHandler(answer)
                .listen(0, "127.0.0.1")
                .await();
        return server.actualPort();
    }

    /** Holds the server's event loop, as a collection of garbage would. */
    private static void blockFor(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
