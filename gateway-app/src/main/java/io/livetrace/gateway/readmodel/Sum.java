package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.Digest;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * The sum of all rows, whatever their order. A fold adds what it writes and takes away what it deletes; whoever opens the read
 * model adds up all rows anew. Where the two differ, the file is not what was written. Against accidents, not against forgers:
 * those meet the ledger's hashes and signatures.
 */
final class Sum {
    /** All that the checkpoint says, but for the sum. */
    static final String CHECKPOINT = "channel, height, time, block_hash, shape";

    private final Handle handle;
    private long total;

    private Sum(Handle handle, long total) {
        this.handle = handle;
        this.total = total;
    }

    /** The sum of no rows. */
    static Sum none(Handle handle) {
        return new Sum(handle, 0);
    }

    /** The sum that the fold has kept. */
    static Sum kept(Handle handle) {
        return new Sum(
                handle,
                handle.createQuery("select sum from checkpoint")
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L));
    }

    /** Whether the rows are those that were written. */
    static boolean fits(Handle handle) {
        Sum counted = none(handle).plus("checkpoint", "select " + CHECKPOINT + " from checkpoint", Map.of());
        for (Table table : Table.values()) {
            counted.plus(table.toString(), "select * from " + table, Map.of());
        }
        return counted.total == kept(handle).total;
    }

    /** Adds the rows that a statement returns. */
    Sum plus(String table, String statement, Map<String, ?> bindings) {
        total += of(table, statement, bindings);
        return this;
    }

    /** Adds rows of a table, with all their columns in the table's order. */
    void plus(Table table, List<List<Object>> rows) {
        total += of(table, rows);
    }

    /** Takes such rows away. */
    void minus(Table table, List<List<Object>> rows) {
        total -= of(table, rows);
    }

    /** Takes away the rows that a statement returns. */
    Sum minus(String table, String statement, Map<String, ?> bindings) {
        total -= of(table, statement, bindings);
        return this;
    }

    /** Keeps it. */
    void keep() {
        handle.createUpdate("update checkpoint set sum = :sum")
                .bind("sum", total)
                .execute();
    }

    private long of(String table, String statement, Map<String, ?> bindings) {
        return handle.createQuery(statement).bindMap(bindings).mapToMap().stream()
                .mapToLong(row -> of(table, row.values()))
                .sum();
    }

    private static long of(Table table, List<List<Object>> rows) {
        return rows.stream().mapToLong(row -> of(table.toString(), row)).sum();
    }

    private static long of(String table, Collection<Object> row) {
        return ByteBuffer.wrap(Digest.of(table + row).bytes()).getLong();
    }
}
