package io.livetrace.gateway.sql;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A SQLite file in write-ahead mode: every read sees one consistent state and never waits for the writer. What is written is
 * on the disk when the future completes.
 */
public final class Database {
    private static final int READERS = 4;
    private static final int BUSY_TIMEOUT_MILLIS = 5_000;

    private final Connections connections;
    private final Jdbi jdbi;
    private final WorkerExecutor readers;
    private final WorkerExecutor writer;
    private volatile boolean closed;

    private Database(Connections connections, WorkerExecutor readers, WorkerExecutor writer) {
        this.connections = connections;
        this.jdbi = Jdbi.create(connections);
        this.readers = readers;
        this.writer = writer;
    }

    /**
     * Opens the file, makes or migrates its schema. Blocks.
     *
     * @param name the folder of its migrations under {@code sql/}, and the name of its threads
     */
    public static Database open(Vertx vertx, Path file, String name) {
        SQLiteDataSource source = new SQLiteDataSource(config());
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:sql/" + name)
                .load()
                .migrate();
        return new Database(
                new Connections(source, READERS + 1),
                vertx.createSharedWorkerExecutor(name + "-reader-" + file, READERS),
                vertx.createSharedWorkerExecutor(name + "-writer-" + file, 1));
    }

    /** Whether its pages and indexes fit together; what its rows say is for their owner to check. */
    public Future<Boolean> isSound() {
        return read(handle -> handle.createQuery("pragma integrity_check(1)")
                .mapTo(String.class)
                .one()
                .equals("ok"));
    }

    /** Reads one consistent state. */
    public <T> Future<T> read(HandleCallback<T, RuntimeException> work) {
        return on(readers, work, false);
    }

    /** Writes all or nothing; one after the other, in the order of the calls. */
    public <T> Future<T> write(HandleCallback<T, RuntimeException> work) {
        return on(writer, work, true);
    }

    /** Finishes what is under way and closes the file. */
    public Future<Void> close() {
        closed = true;
        return Future.join(writer.close(), readers.close()).transform(ended -> {
            connections.close();
            return Future.succeededFuture();
        });
    }

    /** What comes after the end, such as a timer's last beat, fails like any other work. */
    private <T> Future<T> on(WorkerExecutor workers, HandleCallback<T, RuntimeException> work, boolean ordered) {
        return closed
                ? Future.failedFuture(new IllegalStateException("the database is closed"))
                : workers.executeBlocking(() -> jdbi.inTransaction(work), ordered);
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        return config;
    }
}
