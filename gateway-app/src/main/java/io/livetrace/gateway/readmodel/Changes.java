package io.livetrace.gateway.readmodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The table of changes, read in order. */
final class Changes {
    private Changes() {}

    static List<Change> after(Handle handle, Change.At at, int most) {
        return handle.createQuery("select block, tx, n, type, key, tx_id, time, deleted, readers from change"
                        + " where (block, tx, n) > (:block, :tx, :n) order by block, tx, n limit :most")
                .bind("block", at.block())
                .bind("tx", at.tx())
                .bind("n", at.n())
                .bind("most", most)
                .map((row, context) -> change(row))
                .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                new Change.At(row.getLong("block"), row.getInt("tx"), row.getInt("n")),
                new StateKey(row.getString("type"), row.getString("key"))
                        .recordKey()
                        .orElseThrow(),
                row.getString("tx_id"),
                Rows.instant(row.getLong("time")),
                row.getInt("deleted") == 1,
                Visibility.parse(row.getString("readers")));
    }
}
