package io.livetrace.benchmarks.scan;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.stream.IntStream;

/**
 * Consumers who look the same thing up again and again, on kept connections with one request under way on each. All they do is
 * send bytes that were written before and count those of the answer, so that they take little from the server that they share a
 * machine with.
 */
public final class Scanner implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int CONNECTIONS = 64;

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final NetClient net = vertx.createNetClient();
    private final Queue<Line> free = new ArrayDeque<>();
    private final Queue<Promise<Void>> waiting = new ArrayDeque<>();

    /** Connects to the server on this port of loopback. Blocks. */
    public Scanner(int port, String path) {
        Buffer request = Buffer.buffer("GET " + path + " HTTP/1.1\r\nHost: " + HOST + ":" + port + "\r\n\r\n");
        Future.future(connected -> context.runOnContext(now -> Future.all(IntStream.range(0, CONNECTIONS)
                                .mapToObj(i -> net.connect(port, HOST)
                                        .onSuccess(socket -> free.add(new Line(socket, request))))
                                .toList())
                        .onComplete(connected)))
                .await();
    }

    /** Looks it up; everything but a whole answer with status 200 is a failure. */
    public Future<Integer> scan() {
        Promise<Void> answer = Promise.promise();
        if (Vertx.currentContext() == context) {
            ask(answer);
        } else {
            context.runOnContext(now -> ask(answer));
        }
        return answer.future().map(1);
    }

    @Override
    public void close() {
        net.close().await();
        vertx.close().await();
    }

    /** On the event loop that all connections belong to. */
    private void ask(Promise<Void> answer) {
        Line line = free.poll();
        if (line == null) {
            waiting.add(answer);
        } else {
            line.ask().onComplete(done -> {
                free.add(line);
                answer.handle(done);
                next();
            });
        }
    }

    private void next() {
        while (!free.isEmpty() && !waiting.isEmpty()) {
            ask(waiting.poll());
        }
    }
}
