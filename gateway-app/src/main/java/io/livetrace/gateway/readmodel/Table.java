package io.livetrace.gateway.readmodel;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The tables that a fold fills, with their columns as the schema has them. */
enum Table {
    RECORD("type", "key", "json", "block", "tx", "tx_id", "endorsers", "updated", "open"),
    READER("type", "key", "gln"),
    ENTRY("collection", "position", "type", "key", "status", "search"),
    FACET("type", "key", "name", "value"),
    EDGE("parent", "child", "kind", "type", "key"),
    ASIDE("type", "key", "json", "block", "tx", "tx_id", "reason"),
    CHANGE("block", "tx", "n", "type", "key", "tx_id", "time", "deleted", "readers");

    /** Those that say how a record is found. */
    static final List<Table> INDEXES = List.of(ENTRY, FACET, EDGE, READER);

    private final String insert;
    private final String delete;

    Table(String... columns) {
        String values = String.join(", ", Collections.nCopies(columns.length, "?"));
        this.insert = "insert into " + this + " (" + String.join(", ", columns) + ") values (" + values + ")";
        this.delete = "delete from " + this + " where type = ? and key = ? returning *";
    }

    /** Inserts a row, of all columns. */
    String insert() {
        return insert;
    }

    /** Inserts a row, unless it is there. */
    String insertOnce() {
        return insert + " on conflict do nothing";
    }

    /** Deletes what belongs to a record, and returns it. */
    String delete() {
        return delete;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
