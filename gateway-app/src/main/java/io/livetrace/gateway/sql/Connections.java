package io.livetrace.gateway.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * Keeps connections open between uses; there are never more than the threads that use them. One that broke tells that the others
 * may have, too: none of them is used again.
 */
final class Connections implements ConnectionFactory {
    private final DataSource source;
    private final int most;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    Connections(DataSource source, int most) {
        this.source = source;
        this.most = most;
    }

    @Override
    public Connection openConnection() throws SQLException {
        Connection kept = take();
        return kept != null ? kept : source.getConnection();
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        if (connection.isClosed()) {
            closeIdle();
        } else if (!keep(connection)) {
            connection.close();
        }
    }

    synchronized void close() {
        closed = true;
        closeIdle();
    }

    private synchronized void closeIdle() {
        for (Connection connection : idle) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException("cannot close the database", e);
            }
        }
        idle.clear();
    }

    private synchronized @org.jspecify.annotations.Nullable Connection take() {
        return idle.pollFirst();
    }

    private synchronized boolean keep(Connection connection) {
        if (closed || idle.size() >= most) {
            return false;
        }
        idle.addFirst(connection);
        return true;
    }
}
