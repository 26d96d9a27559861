package io.livetrace.gateway.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * What a fold says to the database, some dozen statements again and again: each is prepared once. Jdbi, which everything else asks
 * with, takes each apart anew and binds by name, which was most of a fold's time.
 */
final class Statements {
    private final Handle handle;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Handle handle) {
        this.handle = handle;
        this.connection = handle.getConnection();
    }

    /** Runs a statement for each row; its question marks stand for the row's values. */
    void run(String text, Collection<SortedMap<String, Object>> rows) {
        try {
            PreparedStatement statement = prepare(text);
            for (SortedMap<String, Object> row : rows) {
                bind(statement, row.values());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run " + text, e);
        }
    }

    /** The rows that a statement returns, by the names of their columns. */
    List<SortedMap<String, Object>> rows(String text, Object... values) {
        try {
            PreparedStatement statement = prepare(text);
            bind(statement, List.of(values));
            try (ResultSet found = statement.executeQuery()) {
                return rows(found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run " + text, e);
        }
    }

    private PreparedStatement prepare(String text) throws SQLException {
        PreparedStatement known = prepared.get(text);
        if (known != null) {
            return known;
        }
        PreparedStatement statement = connection.prepareStatement(text);
        handle.addCleanable(statement::close);
        prepared.put(text, statement);
        return statement;
    }

    private static void bind(PreparedStatement statement, Collection<Object> values) throws SQLException {
        int at = 1;
        for (Object value : values) {
            statement.setObject(at++, value);
        }
    }

    private static List<SortedMap<String, Object>> rows(ResultSet found) throws SQLException {
        List<SortedMap<String, Object>> rows = new ArrayList<>();
        ResultSetMetaData columns = found.getMetaData();
        while (found.next()) {
            SortedMap<String, Object> row = new TreeMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                row.put(columns.getColumnName(i), found.getObject(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
