package io.livetrace.gateway.sql;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** One SQLite file for each database, in write-ahead mode. */
record SqliteFiles(Path directory) implements Databases {
    private static final int BUSY_TIMEOUT_MILLIS = 5_000;
    private static final Map<String, String> WORDS = Map.of("bytes", "blob", "counter", "integer");

    @Override
    public Database open(Vertx vertx, String name, Durability durability) {
        SQLiteDataSource source = new SQLiteDataSource(config(durability));
        source.setUrl("jdbc:sqlite:" + file(name).toAbsolutePath());
        Migrations.of(name, source, WORDS).load().migrate();
        return new Database(vertx, name + " " + directory, source, source, SqliteFiles::isSound);
    }

    @Override
    public void drop(String name) {
        try {
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(directory.resolve(file(name).getFileName() + suffix));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot drop " + file(name), e);
        }
    }

    @Override
    public boolean mayBeShared() {
        return false;
    }

    @Override
    public boolean mayBeOutOfReach() {
        return false;
    }

    private Path file(String name) {
        return directory.resolve(name + ".db");
    }

    private static boolean isSound(Handle handle) {
        return handle.createQuery("pragma integrity_check(1)")
                .mapTo(String.class)
                .one()
                .equals("ok");
    }

    private static SQLiteConfig config(Durability durability) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(
                switch (durability) {
                    case EVERY_WRITE -> SQLiteConfig.SynchronousMode.FULL;
                    case UP_TO_SOME_WRITE -> SQLiteConfig.SynchronousMode.NORMAL;
                });
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        return config;
    }
}
