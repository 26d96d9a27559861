package io.livetrace.gateway.readmodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What changed, by blocks and by time, read in order. */
final class Changes {
    private static final String OF_BLOCKS =
            "select block, tx, n, type, key, tx_id, time, deleted, readers, '' as late from change";
    private static final String OF_TIME =
            "select block, tx, n, type, key, tx_id, time, 0 as deleted, readers, word as late from late";
    private static final String AFTER = " where (block, tx, n) > (:block, :tx, :n) order by block, tx, n limit :most";

    private Changes() {}

    /** What a block changed. */
    static List<Change> of(Handle handle, long block) {
        return list(withRecords(handle, OF_BLOCKS + " where block = :block", "").bind("block", block));
    }

    static List<Change> after(Handle handle, Change.At at, int most) {
        String both = "select * from (" + OF_BLOCKS + AFTER + ") b union all select * from (" + OF_TIME + AFTER + ") t";
        return list(after(withRecords(handle, both, " limit :most"), at, most));
    }

    /** What time alone has changed. */
    static List<Change> lateAfter(Handle handle, Change.At at) {
        return list(after(withRecords(handle, "select * from (" + OF_TIME + AFTER + ") t", ""), at, Integer.MAX_VALUE));
    }

    private static Query withRecords(Handle handle, String changes, String end) {
        return handle.createQuery("select c.*, r.json from (" + changes
                + ") c left join record r on r.type = c.type and r.key = c.key order by c.block, c.tx, c.n" + end);
    }

    private static Query after(Query query, Change.At at, int most) {
        return query.bind("block", at.block())
                .bind("tx", at.tx())
                .bind("n", at.n())
                .bind("most", most);
    }

    private static List<Change> list(Query query) {
        return query.map((row, context) -> change(row)).list();
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
                Optional.ofNullable(row.getString("json")),
                Optional.of(row.getString("late")).filter(word -> !word.isEmpty()));
    }
}
