package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.gateway.ledger.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folds one block into the tables: the write sets of its valid transactions, and nothing else. */
final class Fold {
    private static final Logger LOG = LoggerFactory.getLogger(Fold.class);

    private final Projections projections;
    private final Tables tables;
    private final Block block;
    private final Snapshot now;
    private final List<Change> changes = new ArrayList<>();

    private Fold(Projections projections, Tables tables, Block block, Snapshot now) {
        this.projections = projections;
        this.tables = tables;
        this.block = block;
        this.now = now;
    }

    /** Folds a block that follows the last one folded, and tells what changed; empty when it does not follow. */
    static Optional<List<Change>> of(Handle handle, Projections projections, Block block) {
        try (Tables tables = new Tables(handle)) {
            if (!tables.advance(block, projections.shape())) {
                return Optional.empty();
            }
            Fold fold = new Fold(projections, tables, block, new Snapshot(handle, Viewer.EVERYTHING, block.number()));
            block.transactions().stream().filter(Block.Transaction::isValid).forEach(fold::transaction);
            fold.changes.forEach(tables::insert);
            tables.keep();
            return Optional.of(List.copyOf(fold.changes));
        }
    }

    private void transaction(Block.Transaction tx) {
        List<Verdict> verdicts = Verdict.on(tx, now::find, this::before);
        Map<RecordKey<?>, Optional<LedgerRecord>> stale = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            take(verdict, tx, stale);
        }
        stale.forEach(this::index);
        for (int n = 0; n < verdicts.size(); n++) {
            announce(verdicts.get(n), tx, n);
        }
    }

    /** What was there before matters to projections only. */
    private Optional<? extends LedgerRecord> before(RecordKey<?> key) {
        return projections.cover(key.type()) && tables.has(StateKey.of(key)) ? now.find(key) : Optional.empty();
    }

    /** Notes whose index has to be made anew, with their content where it is new. */
    private void take(Verdict verdict, Block.Transaction tx, Map<RecordKey<?>, Optional<LedgerRecord>> stale) {
        tables.delete(verdict.key());
        if (!verdict.isReliable()) {
            LOG.warn("kept aside {} of block {}: {}", verdict.key(), block.number(), verdict.fault());
            tables.setAside(verdict.key(), verdict.json(), block, tx, verdict.fault());
        } else if (verdict.after().isPresent()) {
            tables.insert(verdict.key(), verdict.json(), block, tx);
        }
        verdict.key()
                .recordKey()
                .filter(key -> projections.cover(key.type()))
                .ifPresent(key -> stale.put(key, verdict.after()));
        Stream.concat(verdict.before().stream(), verdict.after().stream())
                .flatMap(content -> projections.touches(content).stream())
                .forEach(touched -> stale.putIfAbsent(touched, Optional.empty()));
    }

    private void index(RecordKey<?> key, Optional<LedgerRecord> written) {
        StateKey stateKey = StateKey.of(key);
        if (written.isPresent()) {
            index(stateKey, written.get());
        } else {
            tables.clearIndex(stateKey);
            now.find(key).ifPresent(content -> index(stateKey, content));
        }
    }

    private void index(StateKey key, LedgerRecord content) {
        tables.show(key, projections.visibility(content, now));
        projections.entry(content, now).ifPresent(entry -> tables.insert(key, entry));
        projections.furtherEntries(content, now).forEach(entry -> tables.insert(key, entry));
        projections.facets(content).forEach(facet -> tables.insert(key, facet));
        projections.edges(content).forEach(edge -> tables.insert(key, edge));
    }

    private void announce(Verdict verdict, Block.Transaction tx, int n) {
        Optional<? extends LedgerRecord> told = verdict.after().isPresent() ? verdict.after() : verdict.before();
        told.filter(content -> projections.cover(content.recordKey().type()))
                .ifPresent(content -> changes.add(new Change(
                        new Change.At(block.number(), tx.index(), n),
                        content.recordKey(),
                        tx.txId(),
                        tx.time(),
                        verdict.after().isEmpty(),
                        projections.visibility(content, now),
                        verdict.after().map(shown -> verdict.json()))));
    }
}
