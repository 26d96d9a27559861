package io.livetrace.embedded.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;

/** A connection that writes, with its statements. After a failure it is good for nothing but being closed. */
final class Inserts implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement insertBlock;
    private final PreparedStatement upsertState;
    private final PreparedStatement deleteState;
    private final PreparedStatement insertTransaction;
    private final PreparedStatement insertHistory;
    private final PreparedStatement upsertHead;

    Inserts(Connection connection) throws SQLException {
        this.connection = connection;
        insertBlock = connection.prepareStatement("insert into block values (?, ?, ?, ?)");
        upsertState = connection.prepareStatement("insert into state values (?, ?, ?, ?, ?, ?, ?)"
                + " on conflict do update set value = excluded.value, metadata = excluded.metadata,"
                + " block = excluded.block, tx = excluded.tx, sum = excluded.sum");
        deleteState = connection.prepareStatement("delete from state where space = ? and key = ?");
        insertTransaction = connection.prepareStatement("insert into tx values (?, ?, ?, ?, ?)");
        insertHistory = connection.prepareStatement("insert into history values (?, ?, ?, ?, ?)");
        upsertHead = connection.prepareStatement("insert into head values (1, ?, ?, ?, ?, ?, ?)"
                + " on conflict do update set height = excluded.height, hash = excluded.hash,"
                + " state = excluded.state, transactions = excluded.transactions, history = excluded.history,"
                + " sum = excluded.sum where height = excluded.height - 1");
    }

    Head head() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select * from head");
                ResultSet row = query.executeQuery()) {
            return row.next() ? Rows.head(row) : Head.EMPTY;
        }
    }

    /**
     * Writes a block and all that follows from it in one transaction, which is begun and ended by hand: the driver's own way loses
     * track of it when SQLite rolls back on an error, and would write the next block in pieces.
     */
    void write(BlockCommit commit, Head after) throws SQLException {
        execute("begin immediate");
        block(commit);
        state(commit);
        transactions(commit);
        history(commit);
        head(after);
        execute("commit");
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private void block(BlockCommit commit) throws SQLException {
        insertBlock.setLong(1, commit.number());
        insertBlock.setBytes(2, commit.hash().toByteArray());
        insertBlock.setBytes(3, commit.bytes().toByteArray());
        insertBlock.setLong(4, RowSum.of(commit.bytes()));
        insertBlock.executeUpdate();
    }

    private void state(BlockCommit commit) throws SQLException {
        for (Map.Entry<StateKey, StateChange> change : commit.changes().entrySet()) {
            Optional<StateEntry> after = change.getValue().after();
            if (after.isPresent()) {
                put(change.getKey(), after.get());
            } else if (change.getValue().before().isPresent()) {
                key(deleteState, change.getKey());
                deleteState.executeUpdate();
            }
        }
    }

    private void put(StateKey key, StateEntry entry) throws SQLException {
        key(upsertState, key);
        upsertState.setBytes(3, entry.value().toByteArray());
        upsertState.setBytes(4, entry.metadata().toByteArray());
        version(upsertState, 5, entry.version());
        upsertState.setLong(7, RowSum.of(key, entry));
        upsertState.executeUpdate();
    }

    private void transactions(BlockCommit commit) throws SQLException {
        for (TransactionRow row : commit.transactions()) {
            insertTransaction.setBytes(1, row.id().toByteArray());
            version(insertTransaction, 2, row.position());
            insertTransaction.setInt(4, row.code());
            insertTransaction.setLong(5, RowSum.of(row));
            insertTransaction.executeUpdate();
        }
    }

    private void history(BlockCommit commit) throws SQLException {
        for (HistoryRow row : commit.history()) {
            key(insertHistory, row.key());
            version(insertHistory, 3, row.version());
            insertHistory.setLong(5, RowSum.of(row));
            insertHistory.executeUpdate();
        }
    }

    private void head(Head after) throws SQLException {
        upsertHead.setLong(1, after.height());
        upsertHead.setBytes(2, after.hash().toByteArray());
        upsertHead.setLong(3, after.totals().state());
        upsertHead.setLong(4, after.totals().transactions());
        upsertHead.setLong(5, after.totals().history());
        upsertHead.setLong(6, after.sum());
        if (upsertHead.executeUpdate() != 1) {
            throw new SQLException("another writer has moved the height");
        }
    }

    private static void key(PreparedStatement statement, StateKey key) throws SQLException {
        statement.setString(1, key.space());
        statement.setBytes(2, key.key().toByteArray());
    }

    private static void version(PreparedStatement statement, int from, Version version) throws SQLException {
        statement.setLong(from, version.block());
        statement.setLong(from + 1, version.transaction());
    }

    /** Takes back what is not committed. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
