package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.gateway.ledger.Block;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** The statements that a fold writes with. Whatever they change, the sum of all rows changes with it. */
final class Tables {
    private static final List<String> INDEXES = List.of("entry", "facet", "edge", "reader");

    private final Handle handle;
    private final Sum sum;

    Tables(Handle handle) {
        this.handle = handle;
        this.sum = Sum.kept(handle);
    }

    /** Moves the checkpoint from this block to the next, unless it stands elsewhere or is that of other code. */
    boolean advance(Block block, Digest shape) {
        Map<String, Object> here = Map.of("channel", block.channel());
        sum.minus("checkpoint", "select " + Sum.CHECKPOINT + " from checkpoint where channel = :channel", here);
        int moved = handle.createUpdate("update checkpoint set height = :next, block_hash = :hash,"
                        + " time = case when time < :time then :time else time end"
                        + " where channel = :channel and height = :number and shape = :shape")
                .bind("next", block.number() + 1)
                .bind("hash", block.hash())
                .bind("time", newest(block))
                .bind("channel", block.channel())
                .bind("number", block.number())
                .bind("shape", shape.hex())
                .execute();
        sum.plus("checkpoint", "select " + Sum.CHECKPOINT + " from checkpoint where channel = :channel", here);
        return moved == 1;
    }

    /** Keeps the sum, when all of a block is written. */
    void close() {
        sum.keep();
    }

    void delete(StateKey key) {
        delete("record", key);
        delete("aside", key);
    }

    void insert(StateKey key, String json, Block block, Block.Transaction tx) {
        Map<String, Object> row = row(key, json, block, tx);
        row.put("endorsers", String.join(" ", tx.endorsers()));
        row.put("updated", Rows.micros(tx.time()));
        row.put("open", 0);
        insert("record", row);
    }

    void setAside(StateKey key, String json, Block block, Block.Transaction tx, String reason) {
        Map<String, Object> row = row(key, json, block, tx);
        row.put("reason", reason);
        insert("aside", row);
    }

    void clearIndex(StateKey key) {
        INDEXES.forEach(table -> delete(table, key));
    }

    void show(StateKey key, Visibility visibility) {
        Map<String, Object> row = row(key);
        sum.minus("record", "select * from record where type = :type and key = :key", row);
        row.put("open", visibility.open() ? 1 : 0);
        sum.plus("record", "update record set open = :open where type = :type and key = :key returning *", row);
        visibility.parties().forEach(gln -> {
            Map<String, Object> reader = row(key);
            reader.put("gln", gln.value());
            insert("reader", reader);
        });
    }

    void insert(StateKey key, Entry entry) {
        if (!Limits.isIndexable(entry.position())) {
            return;
        }
        Map<String, Object> row = row(key);
        row.put("collection", entry.collection());
        row.put("position", entry.position());
        row.put("status", entry.status());
        row.put("search", entry.search());
        insert("entry", row);
    }

    void insert(StateKey key, Facet facet) {
        if (!Limits.isIndexable(facet.value())) {
            return;
        }
        Map<String, Object> row = row(key);
        row.put("name", facet.name());
        row.put("value", facet.value());
        insertOnce("facet", row);
    }

    void insert(StateKey key, Edge edge) {
        if (!Limits.isIndexable(edge.parent()) || !Limits.isIndexable(edge.child())) {
            return;
        }
        Map<String, Object> row = row(key);
        row.put("parent", edge.parent());
        row.put("child", edge.child());
        row.put("kind", edge.kind());
        insertOnce("edge", row);
    }

    void insert(Change change) {
        Map<String, Object> row = row(StateKey.of(change.key()));
        row.put("block", change.at().block());
        row.put("tx", change.at().tx());
        row.put("n", change.at().n());
        row.put("tx_id", change.txId());
        row.put("time", Rows.micros(change.time()));
        row.put("deleted", change.deleted() ? 1 : 0);
        row.put("readers", change.visibility().text());
        insert("change", row);
    }

    /** The newest time that a transaction of the block claims. */
    private static long newest(Block block) {
        return block.transactions().stream()
                .mapToLong(tx -> Rows.micros(tx.time()))
                .max()
                .orElse(0);
    }

    private void insert(String table, Map<String, Object> row) {
        sum.plus(table, into(table, row) + " returning *", Limits.storable(row));
    }

    private void insertOnce(String table, Map<String, Object> row) {
        sum.plus(table, into(table, row) + " on conflict do nothing returning *", Limits.storable(row));
    }

    private void delete(String table, StateKey key) {
        sum.minus(table, "delete from " + table + " where type = :type and key = :key returning *", row(key));
    }

    /** Names of columns are ours; values are bound. */
    private static String into(String table, Map<String, Object> row) {
        String columns = String.join(", ", row.keySet());
        String values = ":" + String.join(", :", row.keySet());
        return "insert into " + table + " (" + columns + ") values (" + values + ")";
    }

    private static Map<String, Object> row(StateKey key) {
        return new TreeMap<>(Map.of("type", key.type(), "key", key.key()));
    }

    private static Map<String, Object> row(StateKey key, String json, Block block, Block.Transaction tx) {
        Map<String, Object> row = row(key);
        row.put("json", json);
        row.put("block", block.number());
        row.put("tx", tx.index());
        row.put("tx_id", tx.txId());
        return row;
    }
}
