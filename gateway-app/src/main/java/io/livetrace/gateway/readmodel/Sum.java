package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.Digest;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * The sum of all rows, whatever their order. A fold adds what it writes and takes away what it deletes; whoever opens the read
 * model adds up all rows anew. Where the two differ, the file is not what was written. Against accidents, not against forgers:
 * those meet the ledger's hashes and signatures.
 */
final class Sum {
    /** All that the checkpoint says, but for the sum. */
    static final String CHECKPOINT = "channel, height, time, block_hash, shape";

    /** The tables that a fold fills. */
    static final List<String> CONTENT = List.of("record", "reader", "entry", "facet", "edge", "aside", "change");

    private final Handle handle;
    private long total;

    private Sum(Handle handle, long total) {
        this.handle = handle;
        this.total = total;
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

    /** The sum of the rows that are there. */
    static Sum counted(Handle handle) {
        Sum sum = new Sum(handle, 0);
        sum.count("checkpoint", "select " + CHECKPOINT + " from checkpoint");
        CONTENT.forEach(table -> sum.count(table, "select * from " + table));
        return sum;
    }

    /** Whether the rows are those that were written. */
    static boolean fits(Handle handle) {
        return counted(handle).total == kept(handle).total;
    }

    /** Adds rows. */
    void plus(String table, List<SortedMap<String, Object>> rows) {
        rows.forEach(row -> total += of(table, row));
    }

    /** Takes rows away. */
    void minus(String table, List<SortedMap<String, Object>> rows) {
        rows.forEach(row -> total -= of(table, row));
    }

    /** Keeps it. */
    void keep() {
        handle.createUpdate("update checkpoint set sum = :sum")
                .bind("sum", total)
                .execute();
    }

    private void count(String table, String query) {
        handle.createQuery(query).mapToMap().forEach(row -> total += of(table, new TreeMap<>(row)));
    }

    /** By the names of the columns, so that a row is the same whether it is written or read. */
    private static long of(String table, SortedMap<String, Object> row) {
        return ByteBuffer.wrap(Digest.of(table + row.values()).bytes()).getLong();
    }
}
