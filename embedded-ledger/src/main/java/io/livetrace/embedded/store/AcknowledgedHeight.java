package io.livetrace.embedded.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The height that the outside may know of, in a little file beside the database. SQLite takes a damaged write-ahead log for its
 * end and would silently forget the blocks behind the damage; this number, written after each commit and before anybody is
 * told, gives it away. It is not flushed: after a power failure it may be too low, never too high.
 */
final class AcknowledgedHeight implements AutoCloseable {
    private final FileChannel channel;

    private AcknowledgedHeight(FileChannel channel) {
        this.channel = channel;
    }

    static AcknowledgedHeight open(Path file) {
        try {
            return new AcknowledgedHeight(FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a database that has fewer blocks than were acknowledged. */
    void check(long height) {
        long acknowledged = read();
        if (acknowledged > height) {
            throw new CorruptLedgerException(
                    "block " + height, "it was acknowledged but is missing, as are all up to " + (acknowledged - 1));
        }
    }

    void write(long height) {
        try {
            ByteBuffer content = ByteBuffer.allocate(2 * Long.BYTES);
            content.putLong(height).putLong(new RowSum().add(height).sum()).flip();
            channel.write(content, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long read() {
        try {
            ByteBuffer content = ByteBuffer.allocate(2 * Long.BYTES);
            if (channel.read(content, 0) < content.capacity()) {
                return 0;
            }
            long height = content.getLong(0);
            if (new RowSum().add(height).sum() != content.getLong(Long.BYTES)) {
                throw new CorruptLedgerException("the acknowledged height", "its checksum does not fit");
            }
            return height;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
