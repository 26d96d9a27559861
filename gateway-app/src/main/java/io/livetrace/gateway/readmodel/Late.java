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
 * Records that have stood in a list until the time of their place came: nobody wrote anything, they are late. A gateway's clock finds
 * them, or else the fold, before the first transaction of a later time. Each is noted once, for all gateways that share the database,
 * in a place after the newest block and by the time since when it is late. So another fold of the same blocks has it in the same place.
 *
 * @param projections which lists these are, each ascending to older times, and what is said of a record that has come to its time there
 */
record Late(Handle handle, Projections projections) {
    private static final String DUE =
            " from entry e where e.collection in (<lists>) and e.position between :now and :since and not exists"
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

        int second() {
            return (int) Entry.time(position).getEpochSecond();
        }
    }

    /** The newest that was noted; before all changes where none was. */
    static Change.At newest(Handle handle) {
        return handle.createQuery("select block, n from late order by block desc, n desc limit 1")
                .map((row, context) -> Change.At.late(row.getLong("block"), row.getInt("n")))
                .findOne()
                .orElse(Change.At.START);
    }

    boolean isThere(Instant now) {
        return bound(handle.createQuery("select 1" + DUE + " limit 1"), Instant.EPOCH, now)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Notes what is late now, while no block is folded and no other gateway notes anything. */
    void note(String channel, Instant now) {
        handle.createUpdate("update checkpoint set height = height where channel = :channel")
                .bind("channel", channel)
                .execute();
        note(Checkpoint.find(handle, channel).orElseThrow().height() - 1, Instant.EPOCH, now);
    }

    /** Notes what has become late in that time, the oldest first, after that block. */
    void note(long block, Instant since, Instant now) {
        Snapshot all = new Snapshot(handle, Viewer.EVERYTHING, block);
        Change.At newest = newest(handle);
        int n = newest.block() == block ? newest.n() + 1 : 0;
        for (Due due : due(since, now)) {
            n = Math.max(n, due.second());
            Change.At at = Change.At.late(block, n++);
            due.record()
                    .recordKey()
                    .flatMap(all::stored)
                    .ifPresent(found -> insert(at, due, found, projections.visibility(found.record(), all)));
        }
    }

    private List<Due> due(Instant since, Instant now) {
        String oldestFirst = " order by e.position desc, e.collection, e.type, e.key";
        return bound(
                        handle.createQuery("select e.type, e.key, e.collection, e.position" + DUE + oldestFirst),
                        since,
                        now)
                .map((row, context) -> Due.of(row))
                .list();
    }

    private Query bound(Query query, Instant since, Instant now) {
        return query.bindList("lists", List.copyOf(words().keySet()))
                .bind("since", Entry.position(since))
                .bind("now", Entry.position(now));
    }

    private Map<String, String> words() {
        return projections.lateness();
    }

    private void insert(Change.At at, Due due, Stored<? extends LedgerRecord> found, Visibility visibility) {
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
                .bind("word", Optional.ofNullable(words().get(due.collection())).orElseThrow())
                .bind("txId", found.txId())
                .bind("time", Rows.micros(Entry.time(due.position())))
                .bind("readers", visibility.text())
                .execute();
    }
}
