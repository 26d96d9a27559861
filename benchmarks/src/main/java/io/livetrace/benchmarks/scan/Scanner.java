package io.livetrace.benchmarks.scan;

import io.livetrace.benchmarks.harness.Load;
import io.livetrace.benchmarks.harness.Measurement;
import io.livetrace.benchmarks.harness.Patience;
import io.livetrace.benchmarks.harness.Recorder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/**
 * Consumers who look the same thing up again and again, on kept connections with one request under way on each. They are one thread
 * that never sleeps, on a processor of its own: a client that sleeps has to be woken for each answer, which the server would
 * pay for, and it comes when it wakes, not when it is due.
 */
public final class Scanner implements AutoCloseable {
    private static final int CONNECTIONS = 64;
    private static final int LARGEST_PART = 1 << 16;

    private final Processor processor;
    private final Selector selector;
    private final List<Line> lines = new ArrayList<>();
    private final ByteBuffer part = ByteBuffer.allocateDirect(LARGEST_PART);

    /** Connects to the server on this port of loopback. Blocks. */
    public Scanner(Processor processor, int port, String path) {
        this.processor = processor;
        try {
            this.selector = Selector.open();
            InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n";
            ByteBuffer bytes = ByteBuffer.allocateDirect(request.length())
                    .put(request.getBytes(StandardCharsets.US_ASCII))
                    .flip();
            for (int i = 0; i < CONNECTIONS; i++) {
                lines.add(Line.to(server, bytes, selector));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When requests go out. */
    private interface Pace {
        /** Whether so many are all. */
        boolean isEnough(long sent);

        /** When the next one is due after so many; it is not sent before. */
        long due(long sent, long now);
    }

    /** As many as there can be: each connection asks again as soon as it has its answer. */
    public Load atMost() {
        return time -> {
            Recorder recorder = new Recorder(time);
            return processor.run(() -> scan(recorder, new Pace() {
                @Override
                public boolean isEnough(long sent) {
                    return recorder.isOver();
                }

                @Override
                public long due(long sent, long now) {
                    return now;
                }
            }));
        };
    }

    /**
     * So many a second, at even distances, whether the earlier ones have their answers or not. Latencies count from the moment at
     * which a request was due, so that a stall is felt by all who came meanwhile (no coordinated omission).
     */
    public Load steady(double perSecond) {
        return time -> {
            Recorder recorder = new Recorder(time);
            double interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
            long count = (long) (time.toNanos() / interval);
            return processor.run(() -> scan(recorder, new Pace() {
                @Override
                public boolean isEnough(long sent) {
                    return sent >= count;
                }

                @Override
                public long due(long sent, long now) {
                    return recorder.begin() + (long) (sent * interval);
                }
            }));
        };
    }

    @Override
    public void close() {
        try {
            for (Line line : lines) {
                line.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Measurement scan(Recorder recorder, Pace pace) throws IOException {
        Queue<Line> free = new ArrayDeque<>(lines);
        long sent = 0;
        long heard = System.nanoTime();
        while (!pace.isEnough(sent) || free.size() < lines.size()) {
            long now = System.nanoTime();
            while (!free.isEmpty() && !pace.isEnough(sent) && pace.due(sent, now) <= now) {
                free.remove().ask(pace.due(sent, now));
                sent++;
            }
            if (selector.selectNow(key -> hear((Line) key.attachment(), recorder, free)) > 0) {
                heard = now;
            } else if (now - heard > TimeUnit.SECONDS.toNanos(Patience.SECONDS)) {
                throw new IOException("the server has not answered for " + Patience.SECONDS + " s");
            }
        }
        return recorder.measurement();
    }

    private void hear(Line line, Recorder recorder, Queue<Line> free) {
        try {
            if (line.hear(part)) {
                recorder.succeed(line.due(), 1);
                free.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
