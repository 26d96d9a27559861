package io.livetrace.embedded.store;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;

/** Reads rows and refuses those whose checksum does not fit. */
final class Rows {
    private Rows() {}

    static Map.Entry<StateKey, StateEntry> state(ResultSet row) throws SQLException {
        StateKey key = key(row);
        StateEntry entry = new StateEntry(bytes(row, "value"), bytes(row, "metadata"), version(row));
        check(RowSum.of(key, entry) == row.getLong("sum"), "the state of " + key);
        return Map.entry(key, entry);
    }

    static TransactionRow transaction(ResultSet row) throws SQLException {
        TransactionRow line = new TransactionRow(bytes(row, "id"), version(row), row.getInt("code"));
        check(
                RowSum.of(line) == row.getLong("sum"),
                "the index line of transaction "
                        + HexFormat.of().formatHex(line.id().toByteArray()));
        return line;
    }

    static HistoryRow history(ResultSet row) throws SQLException {
        HistoryRow line = new HistoryRow(key(row), version(row));
        check(RowSum.of(line) == row.getLong("sum"), "the history of " + line.key());
        return line;
    }

    static ByteString block(ResultSet row) throws SQLException {
        ByteString block = bytes(row, "bytes");
        check(RowSum.of(block) == row.getLong("sum"), "block " + row.getLong("number"));
        return block;
    }

    static Head head(ResultSet row) throws SQLException {
        Head head = new Head(
                row.getLong("height"),
                bytes(row, "hash"),
                new Head.Totals(row.getLong("state"), row.getLong("transactions"), row.getLong("history")));
        check(head.sum() == row.getLong("sum"), "the head");
        return head;
    }

    private static StateKey key(ResultSet row) throws SQLException {
        return new StateKey(row.getString("space"), bytes(row, "key"));
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(row.getLong("block"), row.getLong("tx"));
    }

    private static ByteString bytes(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? ByteString.EMPTY : UnsafeByteOperations.unsafeWrap(bytes);
    }

    private static void check(boolean holds, String place) {
        if (!holds) {
            throw new CorruptLedgerException(place, "its checksum does not fit");
        }
    }
}
