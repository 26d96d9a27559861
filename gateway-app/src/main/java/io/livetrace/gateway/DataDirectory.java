package io.livetrace.gateway;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The directory that holds everything durable, locked for one gateway. */
public final class DataDirectory implements AutoCloseable {
    private static final String TOKEN = ".token";

    private static final List<String> CONTENT = List.of(
            "ledger",
            "vault.db",
            "vault.db-wal",
            "vault.db-shm",
            "readmodel.db",
            "readmodel.db-wal",
            "readmodel.db-shm");

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /** The directory is taken, or cannot be used; the message says what to do. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    /** Where data goes unless somebody says otherwise, after the XDG base directory specification. */
    static Path usual() {
        String xdg = System.getenv("XDG_DATA_HOME");
        Path home = Path.of(System.getProperty("user.home"));
        return (xdg == null || xdg.isBlank() ? home.resolve(".local/share") : Path.of(xdg)).resolve("livetrace");
    }

    /** Makes the directory if need be and takes it for this process. */
    static DataDirectory take(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new Unusable(
                        "another gateway runs on " + path + "; stop it, or choose another directory with --data");
            }
            return new DataDirectory(path, channel, lock);
        } catch (IOException e) {
            throw new Unusable("cannot write to the data directory " + path + " (" + e.getMessage()
                    + "); choose another with --data");
        }
    }

    Path path() {
        return path;
    }

    /** Writes somebody's token, for its owner's eyes only, and says where. */
    Path keepToken(String name, String token) {
        Path file = path.resolve(name + TOKEN).toAbsolutePath();
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, ownerOnly());
            return Files.writeString(file, token + "\n");
        } catch (IOException e) {
            throw new Unusable("cannot write " + file + " (" + e.getMessage() + ")");
        }
    }

    /** Where the file system knows no such thing, the directory's own protection has to do. */
    private FileAttribute<?>[] ownerOnly() throws IOException {
        boolean posix = Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class);
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Forgets everything that a gateway keeps here, and nothing else. */
    void clear() {
        CONTENT.forEach(name -> delete(path.resolve(name)));
        tokens().forEach(DataDirectory::delete);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }

    private List<Path> tokens() {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().endsWith(TOKEN))
                    .toList();
        } catch (IOException e) {
            throw new Unusable("cannot read " + path + " (" + e.getMessage() + ")");
        }
    }

    public static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new Unusable("cannot delete " + tree + " (" + e.getMessage() + ")");
        }
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException takenByThisProcess) {
            return null;
        }
    }
}
