package io.livetrace.gateway.delivery;

import static io.livetrace.gateway.Patience.patiently;
import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.catalog.Articles;
import io.livetrace.gateway.readmodel.Change;
import io.livetrace.gateway.readmodel.Viewer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Scanner;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A listener that opens the feed and does not read it. */
@Timeout(120)
class StuckListenerTest {
    private static final int PRODUCTS = 200;
    private static final int SMALL = 4_096;
    /** What buffers on the way may hold: the sockets' and the one before them. */
    private static final long HELD_BYTES = 150_000;

    private volatile Optional<HttpServerResponse> stuck = Optional.empty();

    @Test
    void it_holds_no_memory_hinders_nobody_and_misses_nothing_when_it_reads_after_all() throws Exception {
        try (TestGateway gateway = TestGateway.start();
                FeedListener other = FeedListener.open(gateway.url("/v1/feed?type=Product"), "");
                Socket socket = new Socket()) {
            connect(socket, serve(gateway));
            for (int i = 0; i < PRODUCTS; i++) {
                gateway.as(BRAND).post("/v1/products", wordy(i)).expect(201);
            }

            long sent = 0;
            for (int i = 0; i < PRODUCTS; i++) {
                FeedListener.Event event = other.next();
                sent += event.data().toString().getBytes(StandardCharsets.UTF_8).length;
                assertThat(event.key()).isEqualTo(Articles.gtin(i));
            }
            assertThat(sent).isGreaterThan(2 * HELD_BYTES);
            HttpServerResponse response = stuck.orElseThrow();
            patiently().until(response::writeQueueFull);
            assertThat(response.bytesWritten()).isLessThan(HELD_BYTES);
            assertThat(keys(socket))
                    .containsExactly(IntStream.range(0, PRODUCTS)
                            .mapToObj(Articles::gtin)
                            .toArray(String[]::new));
        }
    }

    /** The feed on another port, with little room in its sockets. */
    private HttpServer serve(TestGateway gateway) {
        Feed feed = new Feed(gateway.readModel());
        return gateway.vertx()
                .createHttpServer(new HttpServerOptions().setSendBufferSize(SMALL))
                .requestHandler(request -> listen(gateway, feed, request))
                .listen(0, "127.0.0.1")
                .await();
    }

    private void listen(TestGateway gateway, Feed feed, HttpServerRequest request) {
        HttpServerResponse response = request.response().setChunked(true);
        FeedFilter products = new FeedFilter(Viewer.ANYONE, Set.of("Product"), Optional.empty(), Optional.empty());
        FeedClient client = new FeedClient(gateway.vertx(), feed, products, response, Change.At.START);
        assertThat(feed.join(client)).isTrue();
        client.start();
        stuck = Optional.of(response);
    }

    private static void connect(Socket socket, HttpServer server) throws IOException {
        socket.setReceiveBufferSize(SMALL);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.actualPort()));
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static String[] keys(Socket socket) throws IOException {
        Scanner lines = new Scanner(socket.getInputStream(), StandardCharsets.UTF_8);
        return IntStream.range(0, PRODUCTS).mapToObj(i -> key(lines)).toArray(String[]::new);
    }

    private static String key(Scanner lines) {
        while (true) {
            String line = lines.nextLine();
            if (line.startsWith("data: ")) {
                return Json.tree(line.substring("data: ".length())).at("/key/0").asText();
            }
        }
    }

    private static ObjectNode wordy(int number) {
        ObjectNode dress = Articles.dress(number);
        dress.putObject("name").put("zh", "裙".repeat(200)).put("en", "x".repeat(200));
        dress.putObject("specification").put("zh", "中".repeat(200)).put("en", "x".repeat(200));
        return dress;
    }
}
