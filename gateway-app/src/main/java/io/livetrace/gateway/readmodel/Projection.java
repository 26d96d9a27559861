package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the read model should know about the records of one type. Everything here is a pure function of the records, so that a
 * replay gives the same. A type without a projection is kept too, but only the platform sees it and no list has it.
 *
 * @param <T> the record
 */
public interface Projection<T extends LedgerRecord> {
    RecordType<T> type();

    /** Who may see it. {@code now} shows the ledger as of this record's transaction. */
    Visibility visibility(T record, Snapshot now);

    /** Its place in a list. */
    default Optional<Entry> entry(T record, Snapshot now) {
        return Optional.empty();
    }

    /** Its places in further lists. */
    default List<Entry> furtherEntries(T record, Snapshot now) {
        return List.of();
    }

    /**
     * Lists in which a record is late once the time of its place has come, each beginning with the newest; and what is said of it
     * then.
     */
    default Map<String, String> lateness() {
        return Map.of();
    }

    /** By what else it is found. */
    default List<Facet> facets(T record) {
        return List.of();
    }

    /** The genealogy it tells. */
    default List<Edge> edges(T record) {
        return List.of();
    }

    /** Other records whose visibility, place or facets depend on this one and must be looked at again. */
    default List<RecordKey<?>> touches(T record) {
        return List.of();
    }
}
