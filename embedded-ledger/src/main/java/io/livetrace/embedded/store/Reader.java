package io.livetrace.embedded.store;

import com.google.protobuf.ByteString;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A connection that reads, for one thread at a time. Each method sees the newest committed block. */
final class Reader implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement entry;
    private final PreparedStatement page;
    private final PreparedStatement openPage;
    private final PreparedStatement block;
    private final PreparedStatement transaction;
    private final PreparedStatement history;

    Reader(Connection connection) throws SQLException {
        this.connection = connection;
        entry = connection.prepareStatement("select * from state where space = ? and key = ?");
        page = connection.prepareStatement(
                "select * from state where space = ? and key >= ? and key < ? order by key limit ?");
        openPage = connection.prepareStatement("select * from state where space = ? and key >= ? order by key limit ?");
        block = connection.prepareStatement("select number, bytes, sum from block where number = ?");
        transaction = connection.prepareStatement("select * from tx where id = ?");
        history = connection.prepareStatement(
                "select * from history where space = ? and key = ? order by block desc, tx desc");
    }

    Optional<StateEntry> entry(StateKey key) throws SQLException {
        entry.setString(1, key.space());
        entry.setBytes(2, key.key().toByteArray());
        try (ResultSet row = entry.executeQuery()) {
            return row.next() ? Optional.of(Rows.state(row).getValue()) : Optional.empty();
        }
    }

    List<Map.Entry<StateKey, StateEntry>> page(StateRange range, int limit) throws SQLException {
        PreparedStatement query = range.to().isEmpty() ? openPage : page;
        query.setString(1, range.space());
        query.setBytes(2, range.from().toByteArray());
        if (range.to().isEmpty()) {
            query.setInt(3, limit);
        } else {
            query.setBytes(3, range.to().toByteArray());
            query.setInt(4, limit);
        }
        List<Map.Entry<StateKey, StateEntry>> entries = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                entries.add(Rows.state(row));
            }
        }
        return entries;
    }

    Optional<ByteString> block(long number) throws SQLException {
        block.setLong(1, number);
        try (ResultSet row = block.executeQuery()) {
            return row.next() ? Optional.of(Rows.block(row)) : Optional.empty();
        }
    }

    Optional<TransactionRow> transaction(ByteString id) throws SQLException {
        transaction.setBytes(1, id.toByteArray());
        try (ResultSet row = transaction.executeQuery()) {
            return row.next() ? Optional.of(Rows.transaction(row)) : Optional.empty();
        }
    }

    List<HistoryRow> history(StateKey key) throws SQLException {
        history.setString(1, key.space());
        history.setBytes(2, key.key().toByteArray());
        List<HistoryRow> lines = new ArrayList<>();
        try (ResultSet row = history.executeQuery()) {
            while (row.next()) {
                lines.add(Rows.history(row));
            }
        }
        return lines;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
