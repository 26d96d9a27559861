package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.gateway.ledger.Block;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What a fold writes. Whatever it changes, the sum of all rows changes with it. */
final class Tables implements AutoCloseable {
    private final Handle handle;
    private final Statements statements;
    private final Sum sum;

    Tables(Handle handle) {
        this.handle = handle;
        this.statements = new Statements(handle.getConnection());
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
    void keep() {
        sum.keep();
    }

    @Override
    public void close() {
        statements.close();
    }

    /** Whether a record stands there. */
    boolean has(StateKey key) {
        return !statements
                .rows("select 1 from record where type = ? and key = ?", key.type(), key.key())
                .isEmpty();
    }

    /** Forgets what stands there, and how it was found. */
    void delete(StateKey key) {
        delete(Table.ASIDE, key);
        if (delete(Table.RECORD, key)) {
            clearIndex(key);
        }
    }

    void insert(StateKey key, String json, Block block, Block.Transaction tx) {
        insert(
                Table.RECORD,
                key.type(),
                key.key(),
                json,
                block.number(),
                tx.index(),
                tx.txId(),
                String.join(" ", tx.endorsers()),
                Rows.micros(tx.time()),
                0);
    }

    void setAside(StateKey key, String json, Block block, Block.Transaction tx, String reason) {
        insert(Table.ASIDE, key.type(), key.key(), json, block.number(), tx.index(), tx.txId(), reason);
    }

    void clearIndex(StateKey key) {
        Table.INDEXES.forEach(table -> delete(table, key));
    }

    void show(StateKey key, Visibility visibility) {
        open(key, visibility.open() ? 1 : 0);
        visibility.parties().forEach(gln -> insert(Table.READER, key.type(), key.key(), gln.value()));
    }

    void insert(StateKey key, Entry entry) {
        if (Limits.isIndexable(entry.position())) {
            insert(
                    Table.ENTRY,
                    entry.collection(),
                    entry.position(),
                    key.type(),
                    key.key(),
                    entry.status(),
                    entry.search());
        }
    }

    void insert(StateKey key, Facet facet) {
        if (Limits.isIndexable(facet.value())) {
            insertOnce(Table.FACET, key.type(), key.key(), facet.name(), facet.value());
        }
    }

    void insert(StateKey key, Edge edge) {
        if (Limits.isIndexable(edge.parent()) && Limits.isIndexable(edge.child())) {
            insertOnce(Table.EDGE, edge.parent(), edge.child(), edge.kind(), key.type(), key.key());
        }
    }

    void insert(Change change) {
        StateKey key = StateKey.of(change.key());
        insert(
                Table.CHANGE,
                change.at().block(),
                change.at().tx(),
                change.at().n(),
                key.type(),
                key.key(),
                change.txId(),
                Rows.micros(change.time()),
                change.deleted() ? 1 : 0,
                change.visibility().text());
    }

    /** The newest time that a transaction of the block claims. */
    private static long newest(Block block) {
        return block.transactions().stream()
                .mapToLong(tx -> Rows.micros(tx.time()))
                .max()
                .orElse(0);
    }

    /** Most records stay as they were put: not open. */
    private void open(StateKey key, int open) {
        String other = " where type = ? and key = ? and open <> ?";
        List<List<Object>> before = statements.rows("select * from record" + other, key.type(), key.key(), open);
        if (!before.isEmpty()) {
            sum.minus(Table.RECORD, before);
            sum.plus(
                    Table.RECORD,
                    statements.rows(
                            "update record set open = ?" + other + " returning *", open, key.type(), key.key(), open));
        }
    }

    private void insert(Table table, Object... row) {
        Object[] storable = Limits.storable(row);
        statements.update(table.insert(), storable);
        sum.plus(table, List.of(List.of(storable)));
    }

    private void insertOnce(Table table, Object... row) {
        Object[] storable = Limits.storable(row);
        if (statements.update(table.insertOnce(), storable) > 0) {
            sum.plus(table, List.of(List.of(storable)));
        }
    }

    /** Whether there was any. */
    private boolean delete(Table table, StateKey key) {
        List<List<Object>> gone = statements.rows(table.delete(), key.type(), key.key());
        sum.minus(table, gone);
        return !gone.isEmpty();
    }
}
