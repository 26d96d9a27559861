package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.LedgerRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Records that have stood in a list until its time for them came: nobody wrote anything, they are late. Each is noted once, for all
 * gateways that share the database, in a place after the newest block, so that it has its place among the changes.
 *
 * @param words the lists, each ascending to older times, with what is said of a record that has come to its time there
 * @param now until when
 */
record Late(Map<String, String> words, Instant now) {
    /** At a time; the next look finds the others. */
    private static final int MOST = 100;

    private static final String DUE =
            " from entry e where e.collection in (<lists>) and e.position >= :now and not exists"
                    + " (select 1 from late l where l.type = e.type and l.key = e.key and l.collection = e.collection"
                    + " and l.position = e.position)";

    /** One that is not noted yet. */
    private record Due(StateKey record, String collection, String position) {
        static Due of(ResultSet row) throws SQLException {
            return new Due(
                    new StateKey(row.getString("type"), row.getString("key")),
                    row.getString("collection"),
                    row.getString("position"));
        }
    }

    /** The newest that was noted; before all changes where none was. */
    static Change.At newest(Handle handle) {
        return handle.createQuery("select block, n from late order by block desc, n desc limit 1")
                .map((row, context) -> Change.At.late(row.getLong("block"), row.getInt("n")))
                .findOne()
                .orElse(Change.At.START);
    }

    boolean isThere(Handle handle) {
        return bound(handle.createQuery("select 1" + DUE + " limit 1"))
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Notes what is there, the oldest first, while no block is folded and no other gateway notes anything. */
    void note(Handle handle, Projections projections, String channel) {
        handle.createUpdate("update checkpoint set height = height where channel = :channel")
                .bind("channel", channel)
                .execute();
        long block = Checkpoint.find(handle, channel).orElseThrow().height() - 1;
        Snapshot all = new Snapshot(handle, Viewer.EVERYTHING, block);
        int n = Math.max(newest(handle).n() + 1, (int) now.getEpochSecond());
        for (Due due : due(handle)) {
            Change.At at = Change.At.late(block, n++);
            due.record()
                    .recordKey()
                    .flatMap(all::stored)
                    .ifPresent(found -> insert(handle, at, due, found, projections.visibility(found.record(), all)));
        }
    }

    private List<Due> due(Handle handle) {
        return bound(handle.createQuery("select e.type, e.key, e.collection, e.position" + DUE
                        + " order by e.position desc limit " + MOST))
                .map((row, context) -> Due.of(row))
                .list();
    }

    private Query bound(Query query) {
        return query.bindList("lists", List.copyOf(words.keySet())).bind("now", Entry.position(now));
    }

    private void insert(
            Handle handle, Change.At at, Due due, Stored<? extends LedgerRecord> found, Visibility visibility) {
        handle.createUpdate(
                        "insert into late (block, tx, n, type, key, collection, position, word, tx_id, time, readers)"
                                + " values (:block, :tx, :n, :type, :key, :collection, :position, :word, :txId, :time, :readers)")
                .bind("block", at.block())
                .bind("tx", at.tx())
                .bind("n", at.n())
                .bind("type", due.record().type())
                .bind("key", due.record().key())
                .bind("collection", due.collection())
                .bind("position", due.position())
                .bind("word", Optional.ofNullable(words.get(due.collection())).orElseThrow())
                .bind("txId", found.txId())
                .bind("time", Rows.micros(Entry.time(due.position())))
                .bind("readers", visibility.text())
                .execute();
    }
}
