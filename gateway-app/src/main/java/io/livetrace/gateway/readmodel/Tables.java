package io.livetrace.gateway.readmodel;

import io.livetrace.gateway.ledger.Block;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The statements that a fold writes with. */
final class Tables {
    private static final List<String> INDEXES = List.of("entry", "facet", "edge", "reader");

    private final Handle handle;

    Tables(Handle handle) {
        this.handle = handle;
    }

    /** Moves the checkpoint from this block to the next, unless somebody else has moved it. */
    void advance(Block block) {
        int moved = handle.createUpdate("update checkpoint set height = :next, block_hash = :hash,"
                        + " time = case when time < :time then :time else time end"
                        + " where channel = :channel and height = :number")
                .bind("next", block.number() + 1)
                .bind("hash", block.hash())
                .bind("time", newest(block))
                .bind("channel", block.channel())
                .bind("number", block.number())
                .execute();
        if (moved != 1) {
            throw new IllegalStateException("the read model does not stand before block " + block.number());
        }
    }

    void delete(StateKey key) {
        at("delete from record where type = :type and key = :key", key).execute();
        at("delete from aside where type = :type and key = :key", key).execute();
    }

    void insert(StateKey key, String json, Block block, Block.Transaction tx) {
        at(
                        "insert into record (type, key, json, block, tx, tx_id, endorsers, updated, open)"
                                + " values (:type, :key, :json, :block, :tx, :txId, :endorsers, :updated, 0)",
                        key)
                .bind("json", json)
                .bind("block", block.number())
                .bind("tx", tx.index())
                .bind("txId", tx.txId())
                .bind("endorsers", String.join(" ", tx.endorsers()))
                .bind("updated", Rows.micros(tx.time()))
                .execute();
    }

    void setAside(StateKey key, String json, Block block, Block.Transaction tx, String reason) {
        at(
                        "insert into aside (type, key, json, block, tx, tx_id, reason)"
                                + " values (:type, :key, :json, :block, :tx, :txId, :reason)",
                        key)
                .bind("json", json)
                .bind("block", block.number())
                .bind("tx", tx.index())
                .bind("txId", tx.txId())
                .bind("reason", reason)
                .execute();
    }

    void clearIndex(StateKey key) {
        INDEXES.forEach(table -> at("delete from " + table + " where type = :type and key = :key", key)
                .execute());
    }

    void show(StateKey key, Visibility visibility) {
        at("update record set open = :open where type = :type and key = :key", key)
                .bind("open", visibility.open() ? 1 : 0)
                .execute();
        visibility
                .parties()
                .forEach(gln -> at("insert into reader (type, key, gln) values (:type, :key, :gln)", key)
                        .bind("gln", gln.value())
                        .execute());
    }

    void insert(StateKey key, Entry entry) {
        at(
                        "insert into entry (collection, position, type, key, status, search)"
                                + " values (:collection, :position, :type, :key, :status, :search)",
                        key)
                .bind("collection", entry.collection())
                .bind("position", entry.position())
                .bind("status", entry.status())
                .bind("search", entry.search())
                .execute();
    }

    void insert(StateKey key, Facet facet) {
        at("insert into facet (type, key, name, value) values (:type, :key, :name, :value) on conflict do nothing", key)
                .bind("name", facet.name())
                .bind("value", facet.value())
                .execute();
    }

    void insert(StateKey key, Edge edge) {
        at(
                        "insert into edge (parent, child, kind, type, key) values (:parent, :child, :kind, :type, :key)"
                                + " on conflict do nothing",
                        key)
                .bind("parent", edge.parent())
                .bind("child", edge.child())
                .bind("kind", edge.kind())
                .execute();
    }

    void insert(Change change) {
        at(
                        "insert into change (block, tx, n, type, key, tx_id, time, deleted, readers)"
                                + " values (:block, :tx, :n, :type, :key, :txId, :time, :deleted, :readers)",
                        StateKey.of(change.key()))
                .bind("block", change.at().block())
                .bind("tx", change.at().tx())
                .bind("n", change.at().n())
                .bind("txId", change.txId())
                .bind("time", Rows.micros(change.time()))
                .bind("deleted", change.deleted() ? 1 : 0)
                .bind("readers", change.visibility().text())
                .execute();
    }

    /** The newest time that a transaction of the block claims. */
    private static long newest(Block block) {
        return block.transactions().stream()
                .mapToLong(tx -> Rows.micros(tx.time()))
                .max()
                .orElse(0);
    }

    private Update at(String sql, StateKey key) {
        return handle.createUpdate(sql).bind("type", key.type()).bind("key", key.key());
    }
}
