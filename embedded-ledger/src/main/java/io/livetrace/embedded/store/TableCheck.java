package io.livetrace.embedded.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads every row of the tables beside the blocks, checks its checksum, and compares what they add up to with the head. */
final class TableCheck {
    private final Head.Totals totals;

    TableCheck(Head head) {
        this.totals = head.totals();
    }

    void run(Connection connection) throws SQLException {
        check(connection, "state", Rows::state, totals.state());
        check(connection, "tx", Rows::transaction, totals.transactions());
        check(connection, "history", Rows::history, totals.history());
    }

    /** Reads a row and checks it against its own checksum. */
    private interface RowReader {
        Object read(ResultSet row) throws SQLException;
    }

    private static void check(Connection connection, String table, RowReader rows, long expected) throws SQLException {
        long total = 0;
        try (PreparedStatement query = connection.prepareStatement("select * from " + table);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                rows.read(row);
                total += row.getLong("sum");
            }
        }
        if (total != expected) {
            throw new CorruptLedgerException("the table " + table, "rows are missing or too many");
        }
    }
}
