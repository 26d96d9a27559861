package io.livetrace.gateway.delivery;

import io.livetrace.gateway.readmodel.Change;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One listener: a place in the feed, from which events are pulled as fast as the listener reads. A slow one holds no memory of
 * its own; it only falls behind. Everything but {@link #wake} runs on the listener's own event loop.
 */
final class FeedClient {
    private static final Logger LOG = LoggerFactory.getLogger(FeedClient.class);
    private static final Buffer HEARTBEAT = Buffer.buffer(": still here\n\n");
    private static final long HEARTBEAT_MILLIS = TimeUnit.SECONDS.toMillis(15);
    /** A stream ends after this time, so that its token is checked again; listeners come back by themselves. */
    private static final long LONGEST_MILLIS = TimeUnit.HOURS.toMillis(1);

    private final Vertx vertx;
    private final Context context;
    private final Feed feed;
    private final FeedFilter filter;
    private final HttpServerResponse response;
    private final AtomicBoolean woken = new AtomicBoolean();
    private Change.At position;
    private boolean loading;
    private boolean ended;

    FeedClient(Vertx vertx, Feed feed, FeedFilter filter, HttpServerResponse response, Change.At position) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.feed = feed;
        this.filter = filter;
        this.response = response;
        this.position = position;
    }

    /** Begins to send; the feed has taken this client in. */
    void start() {
        long heartbeat = vertx.setPeriodic(HEARTBEAT_MILLIS, id -> beat());
        long end = vertx.setTimer(LONGEST_MILLIS, id -> response.end());
        response.drainHandler(ready -> pump());
        response.closeHandler(gone -> end(heartbeat, end));
        response.endHandler(gone -> end(heartbeat, end));
        response.exceptionHandler(broken -> end(heartbeat, end));
        response.write(": LiveTrace feed\nretry: 2000\n\n");
        pump();
    }

    /** There is something new. Called from anywhere; wakes that come while one is on its way are one. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            context.runOnContext(now -> {
                woken.set(false);
                pump();
            });
        }
    }

    private void pump() {
        while (!ended && !loading && !response.writeQueueFull()) {
            Optional<FeedEvent> next = feed.ring().after(position);
            if (!feed.ring().reaches(position)) {
                load();
                return;
            }
            if (next.isEmpty()) {
                return;
            }
            send(next.get());
        }
    }

    private void load() {
        loading = true;
        feed.page(position)
                .onComplete(done -> context.runOnContext(back -> {
                    loading = false;
                    if (ended) {
                        return;
                    }
                    if (done.failed()) {
                        LOG.warn("a feed ends, for older changes cannot be read", done.cause());
                        response.end();
                    } else {
                        sendAll(done.result());
                    }
                }));
    }

    private void sendAll(List<FeedEvent> older) {
        older.forEach(this::send);
        if (!older.isEmpty()) {
            pump();
        }
    }

    private void send(FeedEvent event) {
        position = event.at();
        if (filter.admits(event.change())) {
            response.write(event.bytes());
        }
    }

    private void beat() {
        if (!ended && !response.writeQueueFull()) {
            response.write(HEARTBEAT);
        }
    }

    private void end(long heartbeat, long end) {
        ended = true;
        vertx.cancelTimer(heartbeat);
        vertx.cancelTimer(end);
        feed.leave(this);
    }
}
