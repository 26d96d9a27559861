package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.ErrorCode;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The ledger's state as of one block, through one viewer's eyes: what the viewer may not see is not there. A record that was found
 * by its key once is known.
 */
public final class Snapshot {
    /** The most records that one question returns. */
    public static final int MOST = 1_000;

    private final Handle handle;
    private final Viewer viewer;
    private final long asOfBlock;
    private final Map<RecordKey<?>, Optional<? extends LedgerRecord>> known = new HashMap<>();

    Snapshot(Handle handle, Viewer viewer, long asOfBlock) {
        this.handle = handle;
        this.viewer = viewer;
        this.asOfBlock = asOfBlock;
    }

    /** The newest block that is part of this state; −1 before the first. */
    public long asOfBlock() {
        return asOfBlock;
    }

    /** The newest time of a transaction that is part of this state; the epoch before the first. */
    public Instant asOfTime() {
        return handle.createQuery("select max(time) from checkpoint")
                .mapTo(Long.class)
                .findOne()
                .map(Rows::instant)
                .orElse(Instant.EPOCH);
    }

    public Viewer viewer() {
        return viewer;
    }

    /** The same state with nothing hidden. What is found so must be reduced before others are shown it. */
    public Snapshot unrestricted() {
        return new Snapshot(handle, Viewer.EVERYTHING, asOfBlock);
    }

    @SuppressWarnings("unchecked") // what is known under a key is of the key's type
    public <T extends LedgerRecord> Optional<T> find(RecordKey<T> key) {
        return (Optional<T>)
                known.computeIfAbsent(key, unknown -> stored(unknown).map(Stored::record));
    }

    /** Notes what a fold has put under a key. */
    void learn(RecordKey<?> key, Optional<? extends LedgerRecord> record) {
        known.put(key, record);
    }

    /** The record; refuses with that code when it is not there for this viewer. */
    public <T extends LedgerRecord> T require(RecordKey<T> key, ErrorCode absent) {
        return find(key).orElseThrow(() -> new Refusal(absent, "there is no " + key));
    }

    /** The record with its place on the ledger. */
    public <T extends LedgerRecord> Optional<Stored<T>> stored(RecordKey<T> key) {
        StateKey stateKey = StateKey.of(key);
        return sql("select " + Rows.COLUMNS + " from record r where r.type = :type and r.key = :key")
                .and(Sql.visibleTo(viewer))
                .bind("type", stateKey.type())
                .bind("key", stateKey.key())
                .query(handle)
                .map(Rows.of(key.type()))
                .findOne();
    }

    /** The records whose keys begin with these parts, in the order of their keys. */
    public <T extends LedgerRecord> List<T> list(RecordKey<T> beginning) {
        StateKey stateKey = StateKey.of(beginning);
        return sql("select " + Rows.COLUMNS
                        + " from record r where r.type = :type and r.key >= :first and r.key < :after")
                .and(Sql.visibleTo(viewer))
                .append(" order by r.key limit " + MOST)
                .bind("type", stateKey.type())
                .bind("first", stateKey.firstBelow())
                .bind("after", stateKey.afterBelow())
                .query(handle)
                .map(Rows.of(beginning.type()))
                .map(Stored::record)
                .list();
    }

    /** The records of a type that have a facet, in the order of their keys. */
    public <T extends LedgerRecord> List<T> having(RecordType<T> type, Facet facet) {
        return storedHaving(type, facet).stream().map(Stored::record).toList();
    }

    /** As {@link #having}, with their places on the ledger. */
    public <T extends LedgerRecord> List<Stored<T>> storedHaving(RecordType<T> type, Facet facet) {
        return sql("select " + Rows.COLUMNS + " from facet f join record r on r.type = f.type and r.key = f.key"
                        + " where f.name = :name and f.value = :value and f.type = :type")
                .and(Sql.visibleTo(viewer))
                .append(" order by r.key limit " + MOST)
                .bind("name", facet.name())
                .bind("value", facet.value())
                .bind("type", type.name())
                .query(handle)
                .map(Rows.of(type))
                .list();
    }

    /** One page of a list. */
    public Page page(Listing listing) {
        return Lists.page(handle, viewer, listing);
    }

    /** The steps of genealogy around a node, nearest first. */
    public List<Trace.Step> trace(String node, Trace.Direction direction, int depth) {
        return Trace.from(handle, node, direction, depth);
    }

    /** Whether what stands on the ledger under that key is kept aside because nobody may rely on it. */
    public boolean isAside(RecordKey<?> key) {
        StateKey stateKey = StateKey.of(key);
        return handle.createQuery("select 1 from aside where type = :type and key = :key")
                .bind("type", stateKey.type())
                .bind("key", stateKey.key())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Records that are kept aside because nobody may rely on them. */
    public List<Aside> aside() {
        return Aside.all(handle);
    }

    private static Sql sql(String text) {
        return new Sql(text);
    }
}
