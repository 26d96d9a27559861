package io.livetrace.embedded.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The one who writes. After a failure it connects anew, and looks whether the block has got through after all. */
final class Writer implements AutoCloseable {
    private final Database database;
    private final AcknowledgedHeight acknowledged;
    private @Nullable Inserts inserts;
    private Head head;

    private Writer(Database database, AcknowledgedHeight acknowledged, Inserts inserts) throws SQLException {
        this.database = database;
        this.acknowledged = acknowledged;
        this.inserts = inserts;
        this.head = inserts.head();
        acknowledged.check(head.height());
    }

    /** Opens the database, makes its tables when they are not there, and refuses one that has lost blocks. */
    static Writer open(Database database, AcknowledgedHeight acknowledged) throws SQLException {
        Connection connection = database.connect();
        try {
            database.createTables(connection);
            return new Writer(database, acknowledged, new Inserts(connection));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    Head head() {
        return head;
    }

    /** Writes a block and all that follows from it, or nothing. */
    void write(BlockCommit commit) throws SQLException {
        Head after = head.plus(commit);
        boolean afterFailure = inserts == null;
        Inserts connected = connected();
        if (!afterFailure || !connected.head().equals(after)) {
            write(connected, commit, after);
        }
        acknowledged.write(after.height());
        head = after;
    }

    private void write(Inserts connected, BlockCommit commit, Head after) throws SQLException {
        try {
            connected.write(commit, after);
        } catch (SQLException | RuntimeException e) {
            inserts = null;
            connected.close();
            throw e;
        }
    }

    private Inserts connected() throws SQLException {
        Inserts open = inserts;
        if (open == null) {
            open = new Inserts(database.connect());
            inserts = open;
        }
        return open;
    }

    @Override
    public void close() throws SQLException {
        acknowledged.close();
        if (inserts != null) {
            inserts.close();
        }
    }
}
