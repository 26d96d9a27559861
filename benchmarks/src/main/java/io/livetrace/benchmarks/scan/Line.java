package io.livetrace.benchmarks.scan;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One connection that sends the same request again and again, each after the answer to the one before. */
final class Line {
    private static final int UNKNOWN = -1;
    private static final int LONGEST_HEAD = 2_000;
    private static final String OK = "HTTP/1.1 200 ";
    private static final String END_OF_HEAD = "\r\n\r\n";
    /** As Vert.x writes it. */
    private static final String LENGTH = "\r\ncontent-length: ";

    private final SocketChannel socket;
    private final ByteBuffer request;
    private String head = "";
    /** Bytes of the whole answer, and how many of them have come. */
    private int length = UNKNOWN;

    private int heard;
    private long due;

    private Line(SocketChannel socket, ByteBuffer request) {
        this.socket = socket;
        this.request = request;
    }

    /** A new connection, of which the selector says when something has come. */
    static Line to(InetSocketAddress server, ByteBuffer request, Selector selector) throws IOException {
        SocketChannel socket = SocketChannel.open(server);
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        socket.configureBlocking(false);
        Line line = new Line(socket, request.duplicate());
        socket.register(selector, SelectionKey.OP_READ, line);
        return line;
    }

    /** Asks what was due at that moment. */
    void ask(long due) throws IOException {
        this.due = due;
        head = "";
        length = UNKNOWN;
        heard = 0;
        request.rewind();
        socket.write(request);
        if (request.hasRemaining()) {
            throw new IOException("a request did not go out as a whole");
        }
    }

    /** When what is under way was due. */
    long due() {
        return due;
    }

    /** Takes what has come; tells whether that was the last of the answer, which must have the status 200. */
    boolean hear(ByteBuffer part) throws IOException {
        part.clear();
        int came = socket.read(part);
        if (came < 0) {
            throw new IOException("the server closed the connection");
        }
        if (length == UNKNOWN) {
            part.flip().limit(Math.min(came, LONGEST_HEAD));
            head += StandardCharsets.ISO_8859_1.decode(part);
            length = lengthBy(head);
        }
        heard += came;
        return heard == length;
    }

    void close() throws IOException {
        socket.close();
    }

    private static int lengthBy(String head) throws IOException {
        int end = head.indexOf(END_OF_HEAD);
        if (end < 0) {
            return UNKNOWN;
        }
        int from = head.indexOf(LENGTH) + LENGTH.length();
        if (!head.startsWith(OK) || from < LENGTH.length()) {
            throw new IOException("answered with " + head.substring(0, end));
        }
        return end + END_OF_HEAD.length() + Integer.parseInt(head, from, head.indexOf('\r', from), 10);
    }
}
