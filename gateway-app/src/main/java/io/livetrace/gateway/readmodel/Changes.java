package io.livetrace.gateway.readmodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of changes, read in order. */
final class Changes {
    private static final String SELECT = "select c.block, c.tx, c.n, c.type, c.key, c.tx_id, c.time, c.deleted,"
            + " c.readers, r.json from change c left join record r on r.type = c.type and r.key = c.key";
    private static final String ORDER = " order by c.block, c.tx, c.n";

    private Changes() {}

    static List<Change> of(Handle handle, long block) {
        return handle.createQuery(SELECT + " where c.block = :block" + ORDER)
                .bind("block", block)
                .map((row, context) -> change(row))
                .list();
    }

    static List<Change> after(Handle handle, Change.At at, int most) {
        return handle.createQuery(SELECT + " where (c.block, c.tx, c.n) > (:block, :tx, :n)" + ORDER + " limit :most")
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
                Visibility.parse(row.getString("readers")),
                Optional.ofNullable(row.getString("json")));
    }
}
