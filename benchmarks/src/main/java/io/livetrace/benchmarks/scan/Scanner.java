package io.livetrace.benchmarks.scan;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;

/** Consumers who look the same thing up again and again, on kept connections. */
public final class Scanner implements AutoCloseable {
    private static final int CONNECTIONS = 64;
    private static final int OK = 200;
    private static final int SHORTEST = 500;

    private final Vertx vertx = Vertx.vertx();
    private final String path;
    private final HttpClient http;

    public Scanner(int port, String path) {
        this.path = path;
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(port),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    }

    /** Looks it up once and gives what is answered. Blocks. */
    public Buffer once() {
        return get().await();
    }

    /** Looks it up; an answer without a word in it is none. */
    public Future<Integer> scan() {
        return get().map(answer -> {
            if (answer.length() < SHORTEST) {
                throw new IllegalStateException(path + " was answered with " + answer.length() + " bytes");
            }
            return 1;
        });
    }

    @Override
    public void close() {
        http.close().await();
        vertx.close().await();
    }

    /** On an event loop of its own, where no part of the answer is missed, whoever asks. */
    private Future<Buffer> get() {
        return Future.future(answer -> vertx.runOnContext(now -> ask().onComplete(answer)));
    }

    private Future<Buffer> ask() {
        return http.request(HttpMethod.GET, path)
                .compose(request -> request.send())
                .compose(response -> response.statusCode() == OK
                        ? response.body()
                        : Future.failedFuture(path + " was answered " + response.statusCode()));
    }
}
