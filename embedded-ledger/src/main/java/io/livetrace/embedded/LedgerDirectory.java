package io.livetrace.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The directory that a ledger lives in, which belongs to one process at a time. A temporary one is deleted in the end. */
final class LedgerDirectory implements AutoCloseable {
    private final Path path;
    private final boolean temporary;
    private final FileChannel channel;

    private LedgerDirectory(Path path, boolean temporary, FileChannel channel) {
        this.path = path;
        this.temporary = temporary;
        this.channel = channel;
    }

    static LedgerDirectory open(Optional<Path> wanted) {
        try {
            Path path = wanted.isPresent()
                    ? Files.createDirectories(wanted.get())
                    : Files.createTempDirectory("embedded-ledger");
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock(path, channel);
            return new LedgerDirectory(path, wanted.isEmpty(), channel);
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger's directory cannot be opened", e);
        }
    }

    private static void lock(Path path, FileChannel channel) throws IOException {
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // open in this very process
        }
        if (lock == null) {
            channel.close();
            throw new IllegalStateException(
                    "the ledger in " + path + " is open already; whoever has it open has to stop first");
        }
    }

    Path path() {
        return path;
    }

    boolean isTemporary() {
        return temporary;
    }

    @Override
    public void close() {
        try {
            channel.close();
            if (temporary) {
                delete();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
