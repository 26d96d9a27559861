package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.gateway.ledger.Block;
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
    private final Block block;
    private final Snapshot now;
    private final List<Change> changes = new ArrayList<>();

    private Fold(Handle handle, Projections projections, Block block) {
        this.projections = projections;
        this.tables = new Tables(handle);
        this.block = block;
        this.now = new Snapshot(handle, Viewer.EVERYTHING, block.number());
    }

    /** Folds a block that follows the last one folded, and tells what changed; empty when it does not follow. */
    static Optional<List<Change>> of(Handle handle, Projections projections, Block block) {
        Fold fold = new Fold(handle, projections, block);
        if (!fold.tables.advance(block, projections.shape())) {
            return Optional.empty();
        }
        block.transactions().stream().filter(Block.Transaction::isValid).forEach(fold::transaction);
        fold.changes.forEach(fold.tables::insert);
        fold.tables.close();
        return Optional.of(List.copyOf(fold.changes));
    }

    private void transaction(Block.Transaction tx) {
        Seals seals = new Seals(now, tx);
        List<Verdict> verdicts = new ArrayList<>();
        for (Block.Write write : tx.writes()) {
            StateKey.parse(write.key()).ifPresent(key -> verdicts.add(judge(key, write, seals)));
        }
        Set<RecordKey<?>> stale = new LinkedHashSet<>();
        for (Verdict verdict : verdicts) {
            take(verdict, tx, stale);
        }
        stale.forEach(this::index);
        for (int n = 0; n < verdicts.size(); n++) {
            announce(verdicts.get(n), tx, n);
        }
    }

    /** What is to become of one write. */
    private record Verdict(
            StateKey key,
            Optional<? extends LedgerRecord> before,
            Optional<LedgerRecord> after,
            String json,
            String fault) {}

    private Verdict judge(StateKey key, Block.Write write, Seals seals) {
        String json = write.value().orElse("");
        Optional<RecordKey<?>> recordKey = key.recordKey();
        if (recordKey.isEmpty()) {
            return new Verdict(key, Optional.empty(), Optional.empty(), json, "its type is not known");
        }
        Optional<? extends LedgerRecord> before = now.find(recordKey.get());
        Optional<String> unsealed = seals.fault(recordKey.get(), write);
        if (unsealed.isPresent()) {
            return new Verdict(key, before, Optional.empty(), json, unsealed.get());
        }
        try {
            Optional<LedgerRecord> after = write.value().map(value -> read(recordKey.get(), value));
            return new Verdict(key, before, after, json, "");
        } catch (Refusal unreadable) {
            return new Verdict(key, before, Optional.empty(), json, String.valueOf(unreadable.getMessage()));
        }
    }

    private static LedgerRecord read(RecordKey<?> key, String json) {
        LedgerRecord content = Json.read(json, key.type().javaType());
        Refusal.unless(
                content.recordKey().equals(key), KernelCode.INVALID_VALUE, "it stands under the key of another record");
        return content;
    }

    private void take(Verdict verdict, Block.Transaction tx, Set<RecordKey<?>> stale) {
        tables.delete(verdict.key());
        if (!verdict.fault().isEmpty()) {
            LOG.warn("kept aside {} of block {}: {}", verdict.key(), block.number(), verdict.fault());
            tables.setAside(verdict.key(), verdict.json(), block, tx, verdict.fault());
        } else if (verdict.after().isPresent()) {
            tables.insert(verdict.key(), verdict.json(), block, tx);
        }
        verdict.key().recordKey().ifPresent(stale::add);
        verdict.before().ifPresent(content -> stale.addAll(projections.touches(content)));
        verdict.after().ifPresent(content -> stale.addAll(projections.touches(content)));
    }

    private void index(RecordKey<?> key) {
        StateKey stateKey = StateKey.of(key);
        tables.clearIndex(stateKey);
        now.find(key).ifPresent(content -> {
            tables.show(stateKey, projections.visibility(content, now));
            projections.entry(content, now).ifPresent(entry -> tables.insert(stateKey, entry));
            projections.facets(content).forEach(facet -> tables.insert(stateKey, facet));
            projections.edges(content).forEach(edge -> tables.insert(stateKey, edge));
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
