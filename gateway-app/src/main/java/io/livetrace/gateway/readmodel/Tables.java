package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.gateway.ledger.Block;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The statements that a fold writes with. Whatever they change, the sum of all rows changes with it. */
final class Tables {
    private static final List<String> INDEXES = List.of("entry", "facet", "edge", "reader");
    private static final int OPEN = 1;
    private static final int SHUT = 0;

    private final Statements statements;
    private final Sum sum;
    private final Set<StateKey> unindexed = new HashSet<>();
    private boolean anyAside;
    private Instant before = Instant.EPOCH;

    Tables(Handle handle) {
        this.statements = new Statements(handle);
        this.sum = Sum.kept(handle);
        this.anyAside = !statements.rows("select 1 from aside limit 1").isEmpty();
    }

    /** Moves the checkpoint from this block to the next, unless it stands elsewhere or is that of other code. */
    boolean advance(Block block, Digest shape) {
        List<SortedMap<String, Object>> stood =
                statements.rows("select " + Sum.CHECKPOINT + " from checkpoint where channel = ?", block.channel());
        sum.minus("checkpoint", stood);
        stood.forEach(row -> before = Rows.instant(((Number) present(row, "time")).longValue()));
        long newest = newest(block);
        List<SortedMap<String, Object>> moved = statements.rows(
                "update checkpoint set height = ?, block_hash = ?, time = case when time < ? then ? else time end"
                        + " where channel = ? and height = ? and shape = ? returning " + Sum.CHECKPOINT,
                block.number() + 1,
                block.hash(),
                newest,
                newest,
                block.channel(),
                block.number(),
                shape.hex());
        sum.plus("checkpoint", moved);
        return moved.size() == 1;
    }

    /** The newest time before the block. */
    Instant before() {
        return before;
    }

    /** The first time from then on that a place in one of these lists stands for. */
    Instant next(Collection<String> lists, Instant from) {
        return lists.stream()
                .flatMap(list -> statements
                        .rows(
                                "select position from entry where collection = ? and position <= ?"
                                        + " order by position desc limit 1",
                                list,
                                Entry.position(from))
                        .stream())
                .map(row -> Entry.time((String) present(row, "position")))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    /** Keeps the sum, when all of a block is written. */
    void close() {
        sum.keep();
    }

    /** Takes away what is kept under the key; where nothing was, there is nothing by which it was found, either. */
    void delete(StateKey key) {
        boolean wasThere = delete("record", key);
        if (anyAside) {
            delete("aside", key);
        }
        if (!wasThere) {
            unindexed.add(key);
        }
    }

    void insert(StateKey key, String json, Block block, Block.Transaction tx) {
        SortedMap<String, Object> row = row(key, json, block, tx);
        row.put("endorsers", String.join(" ", tx.endorsers()));
        row.put("updated", Rows.micros(tx.time()));
        row.put("open", SHUT);
        insert("record", Stream.of(row));
    }

    void setAside(StateKey key, String json, Block block, Block.Transaction tx, String reason) {
        SortedMap<String, Object> row = row(key, json, block, tx);
        row.put("reason", reason);
        insert("aside", Stream.of(row));
        anyAside = true;
    }

    /** Forgets by what a record is found, before that is told anew. */
    void clearIndex(StateKey key) {
        if (!unindexed.remove(key)) {
            INDEXES.forEach(table -> delete(table, key));
        }
    }

    /** Tells who may see a record. */
    void show(StateKey key, Visibility visibility) {
        int open = visibility.open() ? OPEN : SHUT;
        List<SortedMap<String, Object>> turned = statements.rows(
                "update record set open = ? where type = ? and key = ? and open <> ? returning *",
                open,
                key.type(),
                key.key(),
                open);
        sum.plus("record", turned);
        turned.forEach(row -> row.put("open", OPEN + SHUT - open));
        sum.minus("record", turned);
        insert("reader", visibility.parties().stream().map(gln -> row(key, Map.of("gln", gln.value()))));
    }

    /** Tells a record's places in lists. */
    void insertEntries(StateKey key, Stream<Entry> entries) {
        insert(
                "entry",
                entries.filter(entry -> Limits.isIndexable(entry.position()))
                        .map(entry -> row(
                                key,
                                Map.of(
                                        "collection",
                                        entry.collection(),
                                        "position",
                                        entry.position(),
                                        "status",
                                        entry.status(),
                                        "search",
                                        entry.search()))));
    }

    void insertFacets(StateKey key, Stream<Facet> facets) {
        insert(
                "facet",
                facets.filter(facet -> Limits.isIndexable(facet.value()))
                        .map(facet -> row(key, Map.of("name", facet.name(), "value", facet.value()))));
    }

    void insertEdges(StateKey key, Stream<Edge> edges) {
        insert(
                "edge",
                edges.filter(edge -> Limits.isIndexable(edge.parent()) && Limits.isIndexable(edge.child()))
                        .map(edge ->
                                row(key, Map.of("parent", edge.parent(), "child", edge.child(), "kind", edge.kind()))));
    }

    void insertChanges(List<Change> changes) {
        insert("change", changes.stream().map(Tables::row));
    }

    /** The newest time that a transaction of the block claims. */
    private static long newest(Block block) {
        return block.transactions().stream()
                .mapToLong(tx -> Rows.micros(tx.time()))
                .max()
                .orElse(0);
    }

    private void insert(String table, Stream<SortedMap<String, Object>> rows) {
        List<SortedMap<String, Object>> storable =
                rows.map(Limits::storable).distinct().toList();
        if (!storable.isEmpty()) {
            sum.plus(table, storable);
            statements.run(into(table, storable.get(0).keySet()), storable);
        }
    }

    private boolean delete(String table, StateKey key) {
        List<SortedMap<String, Object>> gone = statements.rows(
                "delete from " + table + " where type = ? and key = ? returning *", key.type(), key.key());
        sum.minus(table, gone);
        return !gone.isEmpty();
    }

    /** Names of columns are ours; values are bound. */
    private static String into(String table, Set<String> columns) {
        return "insert into " + table + " (" + String.join(", ", columns) + ") values (?"
                + ", ?".repeat(columns.size() - 1) + ")";
    }

    private static SortedMap<String, Object> row(StateKey key) {
        return new TreeMap<>(Map.of("type", key.type(), "key", key.key()));
    }

    private static SortedMap<String, Object> row(StateKey key, Map<String, ?> more) {
        SortedMap<String, Object> row = row(key);
        row.putAll(more);
        return row;
    }

    private static SortedMap<String, Object> row(StateKey key, String json, Block block, Block.Transaction tx) {
        return row(key, Map.of("json", json, "block", block.number(), "tx", tx.index(), "tx_id", tx.txId()));
    }

    private static SortedMap<String, Object> row(Change change) {
        SortedMap<String, Object> row = row(StateKey.of(change.key()));
        row.put("block", change.at().block());
        row.put("tx", change.at().tx());
        row.put("n", change.at().n());
        row.put("tx_id", change.txId());
        row.put("time", Rows.micros(change.time()));
        row.put("deleted", change.deleted() ? 1 : 0);
        row.put("readers", change.visibility().text());
        return row;
    }

    /** The value of a column that is never null. */
    private static Object present(Map<String, Object> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
