package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.gateway.ledger.Block;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folds one block into the tables: the write sets of its valid transactions, and nothing else. */
final class Fold {
    private static final Logger LOG = LoggerFactory.getLogger(Fold.class);

    private final Projections projections;
    private final Tables tables;
    private final Late late;
    private final Block block;
    private final Snapshot now;
    private final List<Change> changes = new ArrayList<>();
    private Instant nextDue = Instant.MAX;

    private Fold(Handle handle, Projections projections, Block block) {
        this.projections = projections;
        this.tables = new Tables(handle);
        this.late = new Late(handle, projections);
        this.block = block;
        this.now = new Snapshot(handle, Viewer.EVERYTHING, block.number());
    }

    /** Folds a block that follows the last one folded, and tells what changed; empty when it does not follow. */
    static Optional<List<Change>> of(Handle handle, Projections projections, Block block) {
        Fold fold = new Fold(handle, projections, block);
        if (!fold.tables.advance(block, projections.shape())) {
            return Optional.empty();
        }
        fold.lookAhead(fold.tables.before());
        block.transactions().stream().filter(Block.Transaction::isValid).forEach(fold::transaction);
        fold.tables.insertChanges(fold.changes);
        fold.tables.close();
        return Optional.of(List.copyOf(fold.changes));
    }

    private void transaction(Block.Transaction tx) {
        if (tx.time().isAfter(nextDue)) {
            late.note(block.number() - 1, nextDue, tx.time().minusMillis(1));
            lookAhead(tx.time());
        }
        List<Verdict> verdicts = Verdict.on(tx, now::find, this::before);
        Set<RecordKey<?>> stale = new LinkedHashSet<>();
        for (Verdict verdict : verdicts) {
            take(verdict, tx, stale);
        }
        stale.forEach(this::index);
        for (int n = 0; n < verdicts.size(); n++) {
            announce(verdicts.get(n), tx, n);
        }
    }

    private void lookAhead(Instant from) {
        nextDue = tables.next(projections.lateness().keySet(), from);
    }

    /** What was there before matters to projections only. */
    private Optional<? extends LedgerRecord> before(RecordKey<?> key) {
        return projections.cover(key.type()) ? now.find(key) : Optional.empty();
    }

    private void take(Verdict verdict, Block.Transaction tx, Set<RecordKey<?>> stale) {
        tables.delete(verdict.key());
        if (!verdict.isReliable()) {
            LOG.warn("kept aside {} of block {}: {}", verdict.key(), block.number(), verdict.fault());
            tables.setAside(verdict.key(), verdict.json(), block, tx, verdict.fault());
        } else if (verdict.after().isPresent()) {
            tables.insert(verdict.key(), verdict.json(), block, tx);
        }
        verdict.key().recordKey().ifPresent(key -> {
            now.learn(key, verdict.after());
            if (projections.cover(key.type())) {
                stale.add(key);
            }
        });
        verdict.before().ifPresent(content -> stale.addAll(projections.touches(content)));
        verdict.after().ifPresent(content -> stale.addAll(projections.touches(content)));
    }

    private void index(RecordKey<?> key) {
        StateKey stateKey = StateKey.of(key);
        tables.clearIndex(stateKey);
        now.find(key).ifPresent(content -> {
            tables.show(stateKey, projections.visibility(content, now));
            tables.insertEntries(stateKey, projections.entries(content, now));
            tables.insertFacets(stateKey, projections.facets(content).stream());
            tables.insertEdges(stateKey, projections.edges(content).stream());
        });
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
