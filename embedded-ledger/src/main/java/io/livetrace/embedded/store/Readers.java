package io.livetrace.embedded.store;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The connections that read: as many as there are threads reading at once. */
final class Readers implements AutoCloseable {
    private final Database database;
    private final ConcurrentLinkedDeque<Reader> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Readers(Database database) {
        this.database = database;
    }

    /** Something to be read. */
    interface Query<T> {
        T of(Reader reader) throws SQLException;
    }

    <T> T read(Query<T> query) {
        if (closed) {
            throw new IllegalStateException("the ledger is closed");
        }
        try {
            Reader idling = idle.pollFirst();
            Reader reader = idling == null ? new Reader(database.connect()) : idling;
            try {
                return query.of(reader);
            } finally {
                release(reader);
            }
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    private void release(Reader reader) throws SQLException {
        idle.addFirst(reader);
        if (closed) {
            close();
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        for (Reader reader = idle.pollFirst(); reader != null; reader = idle.pollFirst()) {
            reader.close();
        }
    }
}
