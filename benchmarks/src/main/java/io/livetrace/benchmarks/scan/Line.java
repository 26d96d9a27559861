package io.livetrace.benchmarks.scan;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;

/** One connection that sends the same request again and again, each after the answer to the one before. */
final class Line {
    private static final int UNKNOWN = -1;
    private static final int LONGEST_HEAD = 2_000;
    private static final String OK = "HTTP/1.1 200 ";
    private static final String END_OF_HEAD = "\r\n\r\n";
    /** As Vert.x writes it. */
    private static final String LENGTH = "\r\ncontent-length: ";

    private final NetSocket socket;
    private final Buffer request;
    private Promise<Void> answer = Promise.promise();
    private String head = "";
    /** Bytes of the whole answer, and how many of them have come. */
    private int length = UNKNOWN;

    private int heard;

    Line(NetSocket socket, Buffer request) {
        this.socket =
                socket.handler(this::hear).closeHandler(closed -> answer.tryFail("the server closed the connection"));
        this.request = request;
    }

    /** Ends when the whole answer has come, which must have the status 200. */
    Future<Void> ask() {
        answer = Promise.promise();
        socket.write(request).onFailure(answer::tryFail);
        return answer.future();
    }

    private void hear(Buffer part) {
        if (length == UNKNOWN) {
            head += part.getString(0, Math.min(part.length(), LONGEST_HEAD), StandardCharsets.ISO_8859_1.name());
            length = lengthBy(head);
        }
        heard += part.length();
        if (heard == length) {
            head = "";
            length = UNKNOWN;
            heard = 0;
            answer.tryComplete();
        }
    }

    private int lengthBy(String head) {
        int end = head.indexOf(END_OF_HEAD);
        if (end < 0) {
            return UNKNOWN;
        }
        int from = head.indexOf(LENGTH) + LENGTH.length();
        if (!head.startsWith(OK) || from < LENGTH.length()) {
            answer.tryFail("answered with " + head.substring(0, end));
            socket.close();
            return UNKNOWN;
        }
        return end + END_OF_HEAD.length() + Integer.parseInt(head, from, head.indexOf('\r', from), 10);
    }
}
