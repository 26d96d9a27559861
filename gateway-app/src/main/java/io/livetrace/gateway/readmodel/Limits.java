package io.livetrace.gateway.readmodel;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What every database can hold, whatever somebody wrote on the ledger: no block may stop a fold. PostgreSQL's texts have no NUL,
 * and a row of its indexes, with up to three of our texts, has 2,704 bytes at most.
 */
final class Limits {
    private static final int LONGEST_INDEXED = 800;
    private static final char NUL = '\0';
    private static final char REPLACEMENT = '\ufffd';

    private Limits() {}

    /** Whether something can be found by that text; what is longer is kept all the same. */
    static boolean isIndexable(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_INDEXED;
    }

    /** The row with texts as every database has them. */
    static SortedMap<String, Object> storable(SortedMap<String, Object> row) {
        SortedMap<String, Object> storable = new TreeMap<>(row);
        storable.replaceAll((name, value) -> value instanceof String text ? text.replace(NUL, REPLACEMENT) : value);
        return storable;
    }
}
